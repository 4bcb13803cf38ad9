import type { exchanges as english } from '../en/exchanges.ts'
import { plural } from '../plural.ts'
import type { Words } from '../words.ts'

export const exchanges: Words<typeof english> = {
  title: 'Échanges',
  lede: 'Ce que des partenaires se disent, se demandent et s’offrent, chacun sous le marquage de celui qui l’a écrit.',
  none: 'Rien n’a encore été échangé.',
  noneText: 'Deux questions pour commencer : comment signale-t-on les premiers signes dans vos écoles ? Qu’a-t-on essayé avec les familles, et qui n’a pas marché ?',
  noneMatch: 'Rien ne répond à ce choix.',
  filter: 'Choisir', all: 'Tout', kind: 'Nature', party: 'De', theme: 'Thème', marking: 'Marquage', language: 'Langue', when: 'Quand', what: 'Quoi', state: 'État',
  kinds: { note: 'Note', question: 'Question', request: 'Savoir-faire recherché', offer: 'Savoir-faire offert', mission: 'Mission', release: 'Communication à d’autres' },
  states: {
    current: 'Valable', replaced: 'Remplacée', recalled: 'Rappelée', answered: 'Répondu', awaiting_us: 'Réponse attendue de nous', awaiting: 'Réponse attendue', declined: 'Déclinée', open: 'Ouverte', planned: 'Prévue', effective: 'Permise', proposed: 'Proposée', dropped: 'Sans suite',
  },
  actions: { write: 'Écrire une note', ask: 'Poser une question', request: 'Demander un savoir-faire', offer: 'Offrir un savoir-faire', directory: 'Savoir-faire offert à tous', open: 'Ouvrir un fichier communiqué' },
  note: {
    new: 'Écrire une note', correct: 'L’écrire à nouveau', title: 'Titre', card: 'En une phrase', cardHint: 'Ce qu’un lecteur doit savoir avant de lire la suite.', body: 'Texte', bodyHint: 'Une ligne vide ouvre un nouveau paragraphe. Chaque langue doit avoir les mêmes paragraphes.',
    kind: 'Ce que c’est', theme: 'Thème', evidence: 'Degré de certitude', original: 'Langue dans laquelle elle a été écrite', send: 'La partager', paragraphsDiffer: 'Chaque langue doit avoir le même nombre de paragraphes',
    evidenceLevels: ['Une idée', 'Essayé une fois', 'Essayé plusieurs fois', 'Évalué', 'Éprouvé dans plusieurs contextes'],
    audience: 'Qui pourra la lire',
    audienceHere: (label, n) => plural('fr', n, { zero: `${label} : personne dans notre organisme`, one: `${label} : # personne dans notre organisme`, other: `${label} : # personnes dans notre organisme` }),
    audienceOthers: (bodies) => `et qui y est habilité chez ${bodies}.`,
    audienceNobody: 'Aucun autre organisme ne la reçoit.', irrevocable: 'Ce qui a été lu ne peut être oublié. Un rappel demande aux autres de l’effacer ; il ne peut en être sûr.',
    originator: 'Écrite par', releasable: 'Peut être lue par', paragraph: (n) => `Paragraphe ${n}`, replacedBy: 'Une version plus récente remplace cette note.', replaces: 'Cette note en remplace une plus ancienne.', see: 'La voir',
    forward: 'Peut-on la communiquer ?', forwardText: 'Seulement avec le consentement de son autorité d’origine : demandez-en la communication.', forwardOwn: 'Elle est à nous : la communiquer ne demande que notre propre décision.',
    askRelease: 'Demander à la communiquer', releaseNow: 'La communiquer', publish: 'Publier…', withheld: 'Son texte n’est pas détenu ici ou ne vous est pas ouvert.', existsIn: (languages) => `Disponible en : ${languages}.`,
    narrow: 'Resserrer son marquage', narrowText: 'Elle doit désormais être traitée plus strictement. L’élargir n’est pas possible ici : il y faut une communication.', narrowTo: 'Nouveau marquage',
    recall: 'La rappeler', recallText: 'Il est demandé aux autres d’effacer son texte et de le confirmer. L’acte par lequel elle fut écrite demeure.', reason: 'Motif', recalled: 'Son autorité d’origine a rappelé cette note.', confirmedBy: 'Effacement confirmé par', notConfirmed: 'Pas encore confirmé par',
    purge: 'L’effacer ici et le confirmer', purgeText: 'Son texte est effacé de ce nœud pour de bon, et l’autorité d’origine reçoit notre confirmation.',
    uses: 'Qui l’a reprise, et ce qui s’est passé', noUse: 'Personne ne l’a encore dit.', tellUse: 'Dire ce qu’elle est devenue', outcome: 'Ce qu’on en a fait', on: 'À la date du', account: 'Ce qui s’est passé', changed: 'Ce qui a été changé', sendUse: 'Le dire aux autres',
  },
  question: {
    new: 'Poser une question', title: 'Objet', question: 'Question', of: 'À qui nous la posons', answerBy: 'Nous espérons une réponse avant le', send: 'Poser la question', answers: 'Réponses', noAnswer: 'Pas encore de réponse.', answer: 'Répondre', write: 'Votre réponse', sendAnswer: 'Envoyer la réponse',
    decline: 'Décliner', declineText: 'Nous ne pouvons pas répondre, et le disons plutôt que de laisser la question ouverte.', declineReason: 'Motif, envoyé aux autres', declinedBy: 'Déclinée par', awaited: 'Attendue de', asked: 'Posée à', by: (when) => `avant le ${when}`, noDay: 'sans date',
  },
  request: {
    new: 'Demander un savoir-faire', title: 'Objet', need: 'Ce qu’il faut, et pour quoi', wanted: 'Ce qui est recherché', send: 'Demander', offers: 'Offres', noOffer: 'Pas encore d’offre.', offer: 'Offrir', offerText: 'Ce que nous pouvons offrir', sendOffer: 'Envoyer l’offre',
    mission: 'Proposer la mission', missions: 'Missions qui y répondent', noMission: 'Aucune n’est encore proposée.', missionText: 'Une mission est une activité : ses hôtes et ceux qui viennent ou paient en conviennent, puis en rendent compte.',
  },
  offer: { new: 'Offrir un savoir-faire', title: 'Objet', text: 'Ce que nous offrons', send: 'L’offrir', publicly: 'L’offrir à tous', publiclyText: 'Vu de tous, sans connexion, sur nos pages publiques et par nos pairs.', languages: 'Langues', describe: 'Description' },
  directory: { title: 'Savoir-faire offert à tous', lede: 'Ce que des organismes offrent dans leur fil public. Demandez-le dans un partenariat avec eux.', none: 'Aucune offre n’est encore détenue ici.', noneText: 'Offrez le premier : d’autres le verront dès que leur nœud aura entendu le nôtre.', offered: 'Offert', from: 'Par', inPartnerships: 'Offert au sein d’un partenariat' },
  release: {
    request: 'Demander à communiquer', requestText: 'Il est demandé aux autorités d’origine de laisser communiquer cette pièce. Elles décident ; rien ne part tant que toutes n’ont pas consenti.', to: 'À qui', toPartnership: (name) => `Partenariat : ${name}`, toBody: (name) => `Organisme : ${name}`, toPublic: 'Tout le monde', purpose: 'Pour quoi', answerBy: 'Réponse espérée avant le', sendRequest: 'Demander aux autorités d’origine',
    decide: 'Décision sur une communication', decideText: 'Tous ceux qui en ont écrit une partie doivent consentir. Communiquer à d’autres n’est jamais présumé.', requestedBy: 'Demandée par', recipient: 'Destinataire', origin: 'D’où vient chaque partie',
    decision: 'Notre décision', whole: 'Communiquer le tout', part: 'Communiquer une partie', partHint: 'Les paragraphes sont nommés, et seul le texte détachable ci-dessous part.', refuse: 'Refuser', refuseReason: 'Motif (peut rester vide)', paragraphs: 'Paragraphes', tearLine: 'Texte détachable', tearLineHint: 'Le texte qui peut partir à la place du tout. C’est ce que verra le destinataire, mot pour mot.',
    label: 'Marquage pour le destinataire', until: 'Jusqu’au', onward: 'Rediffusion', onwardNo: 'Interdite', onwardYes: 'Permise', onwardAllow: 'Permettre la rediffusion', preview: 'Ce que verra le destinataire, exactement', check: 'Le voir avant de décider', send: 'Proposer la communication', tearLineNeeded: 'Une partie ne peut partir que comme texte détachable : écrivez-le', irrevocable: 'On ne peut rappeler une copie lue.',
    title: 'Communication', permitted: 'Permise par tous ceux qui devaient consentir.', notYet: 'Pas encore permise : certains n’ont pas consenti.', handOn: 'La communiquer', handOnText: (name) => `Une note dans ${name} porte l’original, scellé par son auteur, et la permission. Chaque nœud y contrôle les deux avant de la montrer.`, file: 'Fichier pour le destinataire', fileText: 'Actes d’origine et permission, un par ligne. Le destinataire l’ouvre sous Échanges, « Ouvrir un fichier communiqué ».',
    received: 'Communiquée à nous', openTitle: 'Ouvrir un fichier communiqué', openText: 'Le fichier est contrôlé sur ce nœud : qui l’a écrit, qui l’a permis, à qui. Rien n’est gardé.', chooseFile: 'Fichier', openIt: 'Le contrôler', verified: 'Contrôlé : les sceaux des auteurs et de tous ceux qui l’ont permis.', unverified: 'Permise, autant qu’on puisse voir ; l’identité d’un auteur n’est pas détenue ici, et son sceau n’a pu être contrôlé.',
    faults: {
      unreadable: 'Ce n’est pas un fichier communiqué, ou il a été changé.', too_large: 'Ce fichier est trop grand pour en être un.', permission_not_proven: 'Il ne porte pas le consentement de tous ceux qui devaient le permettre.', item_missing: 'Ce qui a été permis n’est pas dans le fichier.', item_not_its_originators: 'Ce qu’il porte a été écrit par un autre que ne le dit la permission.', item_seal_broken: 'Le sceau de son auteur ne concorde pas.',
      not_released_to_us: 'Il ne nous a pas été communiqué.', release_over: 'La permission a pris fin.',
    },
    purposeWas: 'Pour quoi', noEnd: 'sans terme', nothingShown: 'Refusé : rien n’est montré.', asWritten: 'tel qu’écrit par', ofPart: 'Une partie : seul le texte détachable a été communiqué.',
  },
  publish: {
    title: 'Publier', choose: 'Choisir ce que tous pourront lire', chooseText: 'Champ par champ : ce qui n’est pas choisi reste non publié. Chaque membre doit consentir ; puis chaque nœud publie de lui-même.', field: 'Champ', value: 'Valeur', valueHint: 'C’est ce qui sera lu, mot pour mot. Raccourcissez s’il faut en montrer moins.', publishTitle: 'Titre de la page', notBefore: 'Pas avant le', notBeforeHint: 'Chaque nœud attend ce jour selon sa propre horloge.',
    note: 'Note', preview: 'Ce que tous liront, exactement', check: 'Le voir avant de proposer', send: 'Proposer la publication', none: 'Rien n’a été publié de ce partenariat.', list: 'Publications', correct: 'La corriger', withdraw: 'La retirer', correction: 'Ce qui est corrigé, et pourquoi', withdrawText: 'Tous doivent consentir. La page dit ensuite qu’elle a été retirée.', atLeastOne: 'Choisissez au moins un champ', publicPage: 'Page publique', situation: 'Situation', waiting: (when) => `Convenue ; publiée à partir du ${when}`, agreed: 'Publiée', proposed: 'Attend des consentements', withdrawn: 'Retirée', propose: 'Publier…', empty: 'Il n’y a rien à publier dans ce champ.',
    irrevocable: 'On ne peut rappeler ce que tous ont lu.', current: 'Proposée ou convenue',
  },
}
