import type { node as english } from '../en/node.ts'
import { plural } from '../plural.ts'
import type { Words } from '../words.ts'

export const node: Words<typeof english> = {
  duties: {
    title: 'Aucune de vos fonctions ne le permet',
    act: 'Les actes sont scellés par un chargé de mission, un chef ou un signataire de notre organisme. Adressez-vous à l’un d’eux ; rien n’a été enregistré.',
    check_concordance: 'La concordance est vérifiée par un traducteur ou un chargé de mission de notre organisme. Adressez-vous à l’un d’eux ; rien n’a été enregistré.',
    admit: 'Les personnes sont admises par un administrateur de ce nœud. Adressez-vous à lui ; rien n’a été enregistré.',
    pair: 'Les autres organismes sont ajoutés par un administrateur ou un officier de sécurité. Adressez-vous à l’un d’eux ; rien n’a été enregistré.',
    describe: 'Notre organisme est décrit par un administrateur ou son chef. Adressez-vous à l’un d’eux ; rien n’a été enregistré.',
  },
  pages: { body: 'Notre organisme', peers: 'Autres organismes' },
  roles: { reader: 'Lecteur', desk_officer: 'Chargé de mission', translator: 'Traducteur', head: 'Chef', signatory: 'Signataire', security_officer: 'Officier de sécurité', administrator: 'Administrateur' },
  body: {
    lead: 'Ce que les autres organismes lisent de nous. Chaque changement est un acte de notre identité, qu’ils reçoivent au prochain échange.',
    identifier: 'Identifiant', identifierNote: 'Il ne change jamais, quoi qu’il advienne des noms, des adresses et des clés.', digits: 'Chiffres de notre organisme', key: 'Clé qui scelle nos actes', nextKey: 'Clé suivante, annoncée', keys: (n) => plural('fr', n, { one: '# clé jusqu’ici', other: '# clés jusqu’ici' }),
    state: 'État', shortName: 'Nom court', seat: 'Siège', names: 'Nom de l’organisme', stateNames: 'Nom de l’État', addresses: 'Adresses de notre nœud', addressesHint: 'Une par ligne, la plus directe d’abord, par exemple https://noeud.example. Aucune : par fichier seulement, ou quand nous appelons.',
    languages: 'Langues', ceiling: 'Marquage le plus strict pour lequel notre réseau est homologué', offices: 'Services', contacts: 'Points de contact', none: 'non indiqué', rules: 'Version des règles', acts: 'Actes détenus ici', kind: 'Genre de nœud',
    kinds: { real: 'Nœud d’un organisme', exercise: 'Exercice entre organismes inventés', compiled: 'Compilé de sources publiques' },
    describe: 'Décrire à nouveau notre organisme', describeLead: 'Les champs laissés tels quels restent tels quels. Ce qui est envoyé est scellé au nom de notre organisme.', send: 'Sceller et faire connaître aux partenaires', officers: 'Personnes qui s’identifient ici', officerName: 'Nom', officerRoles: 'Fonctions', clearance: 'Peut lire jusqu’à',
  },
  peers: {
    lead: 'Notre nœud n’échange qu’avec les organismes de cette liste, et seulement quand deux personnes ont comparé douze chiffres.',
    none: 'Aucun autre organisme n’est encore connu ici.', noneText: 'Donnez l’adresse de son nœud ci-dessous, ou versez la présentation qu’il a envoyée.',
    list: 'Organismes connus ici', party: 'Organisme', link: 'Lien', seen: 'Vu pour la dernière fois', theyLack: 'Chez lui manque', weLack: 'Chez nous manque', record: 'Même registre', state: 'État', acts: (n) => plural('fr', n, { zero: 'rien', one: '# acte', other: '# actes' }), unknown: 'inconnu',
    links: { direct: 'direct', inbound: 'il nous appelle', file: 'par fichier' },
    checked: 'Chiffres comparés', unchecked: 'Chiffres à comparer', compare: 'Comparer les chiffres', noCommon: 'aucun partenariat commun', fault: 'Dernière tentative :',
    add: 'Ajouter un organisme par l’adresse de son nœud', address: 'Adresse', addressHint: 'Telle que son agent vous l’a donnée : https://noeud.example', ask: 'Demander qui est là',
    byFile: 'Ajouter un organisme joint par fichier, ou qui nous appelle', ours: 'Remettez-lui notre présentation', oursText: 'Un petit fichier avec notre nom et nos clés. Il ne contient rien de secret.', download: 'Notre présentation (fichier)',
    introduction: 'Présentation reçue', introductionHint: 'Collez tout le texte du fichier.', how: 'Comment on le joint', byFileLink: 'Par fichier', inboundLink: 'Son nœud appelle le nôtre', take: 'Verser la présentation',
  },
  confirm: {
    title: (party) => `Comparer douze chiffres avec ${party}`, lead: 'Quelqu’un pourrait se tenir entre deux nœuds et montrer à chacun une fausse clé. Douze chiffres lus de vive voix au téléphone l’excluent.',
    digits: 'Les chiffres de cette paire d’organismes', script: 'Ce qu’il faut dire', steps: [
      'Appelez à un numéro que vous aviez déjà, non à un numéro trouvé dans ce fichier ou ce courriel.',
      'Dites qui vous êtes et pour quel organisme vous appelez.',
      'Lisez les six premiers chiffres par paires ; l’autre personne continue avec les six derniers.',
      'Chacun regarde son propre écran. Les chiffres doivent être les mêmes jusqu’au dernier.',
    ],
    question: 'Qu’a lu l’autre personne ?', same: 'Les mêmes douze chiffres', differs: 'D’autres chiffres', differsHint: 'Rien n’est confirmé. Prévenez votre officier de sécurité avant de réessayer.', send: 'Enregistrer la comparaison',
    done: (when) => `Comparés ${when}. Les nœuds échangent.`, differed: 'Les chiffres diffèrent : n’échangez pas avec ce nœud', differedText: 'Quelqu’un se tient peut-être entre les deux nœuds, ou l’un de vous regarde un autre organisme. Rien n’a été confirmé.', choose: 'Dites ce que l’autre personne a lu.', identity: 'Ce qu’il dit de lui-même', back: 'Tous les organismes',
  },
  account: { title: 'Compte', office: 'Service', roles: 'Fonctions', clearance: 'Vous pouvez lire jusqu’à', partnerships: 'Partenariats', all: 'tous', signOut: 'Se déconnecter', appearance: 'Apparence' },
  signedOut: { title: 'Vous êtes déconnecté', text: 'Fermez la fenêtre si d’autres emploient cette machine. Pour revenir, employez un nouveau lien de l’administrateur de ce nœud.', register: 'Aller au registre public' },
  signIn: { title: 'S’identifier', text: 'Un administrateur de ce nœud vous donne un lien. Il sert une fois, dans les 24 heures, et ouvre une session de 12 heures.', lost: 'Un lien déjà employé ou trop ancien n’ouvre rien : demandez-en un nouveau.' },
  appearance: {
    title: 'Apparence', lead: 'Gardée dans deux cookies de ce navigateur et nulle part ailleurs.', theme: 'Thème', themes: { auto: 'Comme la machine est réglée', light: 'Clair', dark: 'Sombre' }, density: 'Densité', densities: { comfortable: 'Confortable', compact: 'Compacte' }, save: 'Garder', saved: 'Gardé.',
  },
  accessibility: {
    title: 'Accessibilité',
    texts: [
      'Les pages visent le niveau AA des WCAG 2.2 et les critères du RGAA 4.1. Elles fonctionnent sans script, au clavier seul, à 400 % et dès 320 pixels de largeur.',
      'Chaque état a un mot et un signe, jamais une couleur seule. Les textes portent leur langue et leur sens de lecture. Les cartes et les frises ont le même contenu en liste ou en tableau.',
      'Des contrôles automatiques s’exécutent dans un navigateur à chaque changement, en cinq langues, en clair et en sombre. Ils trouvent environ un tiers de ce qui peut être fautif.',
      'Aucun audit par des personnes qui emploient des aides techniques n’a été fait de cette version. C’est la principale limite connue.',
    ],
    contact: 'Quelque chose vous gêne ? Dites-le à l’organisme dont c’est le nœud.',
  },
}
