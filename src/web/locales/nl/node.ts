import type { node as english } from '../en/node.ts'
import { plural } from '../plural.ts'
import type { Words } from '../words.ts'

export const node: Words<typeof english> = {
  duties: {
    title: 'Geen van uw functies laat dit toe',
    act: 'Akten worden verzegeld door een dossierbehandelaar, een hoofd of een ondertekenaar van onze instantie. Vraag een van hen; er is niets vastgelegd.',
    check_concordance: 'De overeenstemming wordt gecontroleerd door een vertaler of een dossierbeheerder van onze instantie. Vraag het een van hen; er is niets vastgelegd.',
    admit: 'Personen worden toegelaten door een beheerder van dit knooppunt. Vraag het die; er is niets vastgelegd.',
    pair: 'Andere instanties worden opgenomen door een beheerder of een beveiligingsfunctionaris. Vraag een van hen; er is niets vastgelegd.',
    describe: 'Onze instantie wordt beschreven door een beheerder of haar hoofd. Vraag een van hen; er is niets vastgelegd.',
  },
  pages: { body: 'Onze instantie', peers: 'Andere instanties' },
  roles: { reader: 'Lezer', desk_officer: 'Dossierbehandelaar', translator: 'Vertaler', head: 'Hoofd', signatory: 'Ondertekenaar', security_officer: 'Beveiligingsfunctionaris', administrator: 'Beheerder' },
  body: {
    lead: 'Wat andere instanties over ons lezen. Elke wijziging is een akte van onze identiteit, die zij bij de volgende uitwisseling ontvangen.',
    identifier: 'Kenmerk', identifierNote: 'Het verandert nooit, wat er ook met namen, adressen en sleutels gebeurt.', digits: 'Cijfers van onze instantie', key: 'Sleutel die onze akten verzegelt', nextKey: 'Volgende sleutel, aangekondigd', keys: (n) => plural('nl', n, { one: '# sleutel tot nu toe', other: '# sleutels tot nu toe' }),
    state: 'Staat', shortName: 'Korte naam', seat: 'Zetel', names: 'Naam van de instantie', stateNames: 'Naam van de Staat', addresses: 'Adressen van ons knooppunt', addressesHint: 'Eén per regel, het meest directe eerst, zoals https://knooppunt.example. Geen: alleen per bestand of als wij bellen.',
    languages: 'Talen', ceiling: 'Strengste markering waarvoor ons netwerk is geaccrediteerd', offices: 'Diensten', contacts: 'Contactpunten', none: 'niet opgegeven', rules: 'Versie van de regels', acts: 'Akten hier bewaard', kind: 'Soort knooppunt',
    kinds: { real: 'Knooppunt van een instantie', exercise: 'Oefening tussen verzonnen instanties', compiled: 'Samengesteld uit openbare bronnen' },
    describe: 'Onze instantie opnieuw beschrijven', describeLead: 'Velden die zo blijven, blijven zo. Wat wordt verzonden, wordt in naam van onze instantie verzegeld.', send: 'Verzegel en maak bekend aan de partners', officers: 'Mensen die zich hier aanmelden', officerName: 'Naam', officerRoles: 'Functies', clearance: 'Mag lezen tot',
  },
  peers: {
    lead: 'Ons knooppunt wisselt alleen uit met de instanties in deze lijst, en pas als twee mensen twaalf cijfers hebben vergeleken.',
    none: 'Hier is nog geen andere instantie bekend.', noneText: 'Geef hieronder het adres van haar knooppunt, of neem de introductie op die zij stuurde.',
    list: 'Hier bekende instanties', party: 'Instantie', link: 'Verbinding', seen: 'Laatst gezien', theyLack: 'Zij mist', weLack: 'Wij missen', record: 'Hetzelfde register', state: 'Toestand', acts: (n) => plural('nl', n, { zero: 'niets', one: '# akte', other: '# akten' }), unknown: 'niet bekend',
    links: { direct: 'direct', inbound: 'zij belt ons', file: 'per bestand' },
    checked: 'Cijfers vergeleken', unchecked: 'Cijfers te vergelijken', compare: 'Vergelijk de cijfers', noCommon: 'geen gezamenlijk partnerschap', fault: 'Laatste poging:',
    add: 'Een instantie opnemen via het adres van haar knooppunt', address: 'Adres', addressHint: 'Zoals haar medewerker het u gaf: https://knooppunt.example', ask: 'Vraag wie daar is',
    byFile: 'Een instantie opnemen die per bestand wordt bereikt, of die ons belt', ours: 'Geef haar onze introductie', oursText: 'Een klein bestand met onze naam en onze sleutels. Er staat niets geheims in.', download: 'Onze introductie (bestand)',
    introduction: 'Ontvangen introductie', introductionHint: 'Plak de hele tekst van het bestand.', how: 'Hoe zij wordt bereikt', byFileLink: 'Per bestand', inboundLink: 'Haar knooppunt belt het onze', take: 'Neem de introductie op',
  },
  confirm: {
    title: (party) => `Twaalf cijfers vergelijken met ${party}`, lead: 'Iemand zou tussen twee knooppunten kunnen staan en elk een valse sleutel tonen. Twaalf cijfers, hardop gelezen per telefoon, sluiten dat uit.',
    digits: 'De cijfers van dit paar instanties', script: 'Wat u zegt', steps: [
      'Bel een nummer dat u al had, niet een dat in dit bestand of deze mail staat.',
      'Zeg wie u bent en voor welke instantie u belt.',
      'Lees de eerste zes cijfers twee aan twee; de ander leest verder met de laatste zes.',
      'Elk kijkt op het eigen scherm. De cijfers moeten tot het laatste dezelfde zijn.',
    ],
    question: 'Wat las de ander?', same: 'Dezelfde twaalf cijfers', differs: 'Andere cijfers', differsHint: 'Er wordt niets bevestigd. Meld het uw beveiligingsfunctionaris voor u het opnieuw probeert.', send: 'Leg de vergelijking vast',
    done: (when) => `Vergeleken ${when}. De knooppunten wisselen uit.`, differed: 'De cijfers verschillen: wissel niet uit met dit knooppunt', differedText: 'Misschien staat iemand tussen de twee knooppunten, of kijkt een van u naar een andere instantie. Er is niets bevestigd.', choose: 'Zeg wat de ander las.', identity: 'Wat zij over zichzelf zegt', back: 'Alle instanties',
  },
  account: { title: 'Account', office: 'Dienst', roles: 'Functies', clearance: 'U mag lezen tot', partnerships: 'Partnerschappen', all: 'alle', signOut: 'Afmelden', appearance: 'Weergave' },
  signedOut: { title: 'U bent afgemeld', text: 'Sluit het venster als anderen deze machine gebruiken. Om terug te komen gebruikt u een nieuwe link van de beheerder van dit knooppunt.', register: 'Naar het openbaar register' },
  signIn: { title: 'Aanmelden', text: 'Een beheerder van dit knooppunt geeft u een link. Die werkt één keer, binnen 24 uur, en opent een sessie van 12 uur.', lost: 'Een gebruikte of te oude link opent niets: vraag een nieuwe.' },
  appearance: {
    title: 'Weergave', lead: 'Bewaard in twee cookies van deze browser en nergens anders.', theme: 'Thema', themes: { auto: 'Zoals de machine staat', light: 'Licht', dark: 'Donker' }, density: 'Dichtheid', densities: { comfortable: 'Ruim', compact: 'Compact' }, save: 'Bewaar', saved: 'Bewaard.',
  },
  accessibility: {
    title: 'Toegankelijkheid',
    texts: [
      'De pagina’s streven naar WCAG 2.2, niveau AA, en de criteria van RGAA 4.1. Ze werken zonder script, met alleen het toetsenbord, op 400 % en vanaf 320 pixels breedte.',
      'Elke toestand heeft een woord en een teken, nooit alleen een kleur. Teksten dragen hun taal en richting. Kaarten en tijdlijnen hebben dezelfde inhoud in een lijst of tabel.',
      'Bij elke wijziging lopen automatische controles in een browser, in vijf talen, licht en donker. Ze vinden ongeveer een derde van wat mis kan zijn.',
      'Van deze versie is geen audit gedaan door mensen die hulpmiddelen gebruiken. Dat is de grootste bekende beperking.',
    ],
    contact: 'Staat u iets in de weg? Meld het de instantie van dit knooppunt.',
  },
}
