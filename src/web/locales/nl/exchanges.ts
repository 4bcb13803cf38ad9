import type { exchanges as english } from '../en/exchanges.ts'
import { plural } from '../plural.ts'
import type { Words } from '../words.ts'

export const exchanges: Words<typeof english> = {
  title: 'Uitwisselingen',
  lede: 'Wat partners elkaar vertellen, vragen en aanbieden, elk onder de markering van wie het schreef.',
  none: 'Er is nog niets uitgewisseld.',
  noneText: 'Twee vragen om te beginnen: hoe worden vroege signalen in uw scholen gemeld? Wat is met gezinnen geprobeerd en werkte niet?',
  noneMatch: 'Niets beantwoordt aan deze keuze.',
  filter: 'Kiezen', all: 'Alles', kind: 'Soort', party: 'Van', theme: 'Thema', marking: 'Markering', language: 'Taal', when: 'Wanneer', what: 'Wat', state: 'Stand',
  kinds: { note: 'Notitie', question: 'Vraag', request: 'Kennis gezocht', offer: 'Kennis aangeboden', mission: 'Missie', release: 'Doorgeven aan anderen' },
  states: {
    current: 'Geldt', replaced: 'Vervangen', recalled: 'Teruggeroepen', answered: 'Beantwoord', awaiting_us: 'Ons antwoord wordt verwacht', awaiting: 'Antwoord verwacht', declined: 'Afgewezen', open: 'Open', planned: 'Gepland', effective: 'Toegestaan', proposed: 'Voorgesteld', dropped: 'Zonder gevolg',
  },
  actions: { write: 'Een notitie schrijven', ask: 'Een vraag stellen', request: 'Om kennis vragen', offer: 'Kennis aanbieden', directory: 'Kennis aangeboden aan allen', open: 'Een doorgegeven bestand openen' },
  note: {
    new: 'Een notitie schrijven', correct: 'Opnieuw schrijven', title: 'Titel', card: 'In één zin', cardHint: 'Wat een lezer moet weten voor hij verder leest.', body: 'Tekst', bodyHint: 'Een lege regel begint een nieuwe alinea. Elke taal moet dezelfde alinea’s hebben.',
    kind: 'Wat het is', theme: 'Thema', evidence: 'Hoe zeker het is', original: 'Taal waarin zij is geschreven', send: 'Delen', paragraphsDiffer: 'Elke taal moet evenveel alinea’s hebben',
    evidenceLevels: ['Een idee', 'Eén keer geprobeerd', 'Meermaals geprobeerd', 'Geëvalueerd', 'Beproefd in meerdere omgevingen'],
    audience: 'Wie haar kan lezen',
    audienceHere: (label, n) => plural('nl', n, { zero: `${label}: niemand in onze instantie`, one: `${label}: # persoon in onze instantie`, other: `${label}: # personen in onze instantie` }),
    audienceOthers: (bodies) => `en wie daartoe gemachtigd is bij ${bodies}.`,
    audienceNobody: 'Geen andere instantie ontvangt haar.', irrevocable: 'Wat gelezen is, kan niet ongelezen worden. Een terugroep vraagt de anderen het te wissen; zeker is dat niet.',
    originator: 'Geschreven door', releasable: 'Mag gelezen worden door', paragraph: (n) => `Alinea ${n}`, replacedBy: 'Een nieuwere versie vervangt deze notitie.', replaces: 'Deze notitie vervangt een eerdere.', see: 'Bekijken',
    forward: 'Mogen wij haar doorgeven?', forwardText: 'Alleen met instemming van de oorspronkelijke autoriteit: vraag om doorgifte.', forwardOwn: 'Zij is van ons: doorgeven vraagt alleen ons eigen besluit.',
    askRelease: 'Om doorgifte vragen', releaseNow: 'Doorgeven', publish: 'Publiceren…', withheld: 'De tekst wordt hier niet gehouden of is niet voor u open.', existsIn: (languages) => `Beschikbaar in: ${languages}.`,
    narrow: 'De markering verstrakken', narrowText: 'Voortaan moet zij strakker worden behandeld. Ruimer kan hier niet: daarvoor is doorgifte nodig.', narrowTo: 'Nieuwe markering',
    recall: 'Terugroepen', recallText: 'De anderen wordt gevraagd de tekst te wissen en dat te bevestigen. Dat zij geschreven werd, blijft.', reason: 'Reden', recalled: 'De oorspronkelijke autoriteit heeft deze notitie teruggeroepen.', confirmedBy: 'Wissen bevestigd door', notConfirmed: 'Nog niet bevestigd door',
    purge: 'Hier wissen en bevestigen', purgeText: 'De tekst wordt voorgoed van dit knooppunt gewist en de oorspronkelijke autoriteit krijgt onze bevestiging.',
    uses: 'Wie haar overnam, en wat er gebeurde', noUse: 'Nog niemand heeft het verteld.', tellUse: 'Vertellen wat ervan werd', outcome: 'Wat ermee is gedaan', on: 'Per', account: 'Wat er gebeurde', changed: 'Wat is veranderd', sendUse: 'De anderen vertellen',
  },
  question: {
    new: 'Een vraag stellen', title: 'Onderwerp', question: 'Vraag', of: 'Aan wie wij vragen', answerBy: 'Wij hopen op antwoord voor', send: 'Vragen', answers: 'Antwoorden', noAnswer: 'Nog geen antwoord.', answer: 'Antwoorden', write: 'Uw antwoord', sendAnswer: 'Het antwoord sturen',
    decline: 'Afwijzen', declineText: 'Wij kunnen niet antwoorden, en zeggen dat liever dan de vraag open te laten.', declineReason: 'Reden, aan de anderen gestuurd', declinedBy: 'Afgewezen door', awaited: 'Verwacht van', asked: 'Gevraagd aan', by: (when) => `voor ${when}`, noDay: 'geen dag genoemd',
  },
  request: {
    new: 'Om kennis vragen', title: 'Onderwerp', need: 'Wat nodig is, en waarvoor', wanted: 'Wat wordt gezocht', send: 'Vragen', offers: 'Aanbiedingen', noOffer: 'Nog geen aanbod.', offer: 'Aanbieden', offerText: 'Wat wij kunnen bieden', sendOffer: 'Het aanbod sturen',
    mission: 'De missie voorstellen', missions: 'Missies die eraan beantwoorden', noMission: 'Nog geen voorgesteld.', missionText: 'Een missie is een activiteit: haar gastheren en wie komt of betaalt stemmen ermee in, en er wordt verslag van gedaan.',
  },
  offer: { new: 'Kennis aanbieden', title: 'Onderwerp', text: 'Wat wij bieden', send: 'Aanbieden', publicly: 'Aan allen aanbieden', publiclyText: 'Voor iedereen te zien, zonder aanmelden, op onze openbare pagina’s en bij onze partners.', languages: 'Talen', describe: 'Beschrijving' },
  directory: { title: 'Kennis aangeboden aan allen', lede: 'Wat instanties in hun openbare reeks aanbieden. Vraag erom in een partnerschap met hen.', none: 'Hier wordt nog geen aanbod gehouden.', noneText: 'Bied als eerste iets aan: anderen zien het zodra hun knooppunt van het onze hoort.', offered: 'Aangeboden', from: 'Door', inPartnerships: 'Aangeboden binnen een partnerschap' },
  release: {
    request: 'Om doorgifte vragen', requestText: 'De oorspronkelijke autoriteiten wordt gevraagd dit stuk te laten doorgeven. Zij beslissen; niets vertrekt voor allen hebben ingestemd.', to: 'Aan wie', toPartnership: (name) => `Partnerschap: ${name}`, toBody: (name) => `Instantie: ${name}`, toPublic: 'Iedereen', purpose: 'Waarvoor', answerBy: 'Antwoord gehoopt voor', sendRequest: 'De oorspronkelijke autoriteiten vragen',
    decide: 'Besluit over doorgifte', decideText: 'Wie een deel schreef, moet instemmen. Doorgeven aan anderen wordt nooit verondersteld.', requestedBy: 'Gevraagd door', recipient: 'Ontvanger', origin: 'Waar elk deel vandaan komt',
    decision: 'Ons besluit', whole: 'Het geheel doorgeven', part: 'Een deel doorgeven', partHint: 'De alinea’s worden genoemd, en alleen de afscheurtekst hieronder vertrekt.', refuse: 'Weigeren', refuseReason: 'Reden (mag leeg blijven)', paragraphs: 'Alinea’s', tearLine: 'Afscheurtekst', tearLineHint: 'Tekst die in plaats van het geheel mag vertrekken. Dit ziet de ontvanger, woord voor woord.',
    label: 'Markering voor de ontvanger', until: 'Tot', onward: 'Verder doorgeven', onwardNo: 'Niet toegestaan', onwardYes: 'Toegestaan', onwardAllow: 'Verder doorgeven toestaan', preview: 'Wat de ontvanger zal zien, precies', check: 'Bekijken voor het besluit', send: 'De doorgifte voorstellen', tearLineNeeded: 'Een deel kan alleen als afscheurtekst vertrekken: schrijf die', irrevocable: 'Een gelezen kopie kan niet worden teruggehaald.',
    title: 'Doorgifte', permitted: 'Toegestaan door allen die moesten instemmen.', notYet: 'Nog niet toegestaan: sommigen stemden niet in.', handOn: 'Doorgeven', handOnText: (name) => `Een notitie in ${name} draagt het origineel, verzegeld door de auteur, en de toestemming. Elk knooppunt daar toetst beide voor het haar toont.`, file: 'Bestand voor de ontvanger', fileText: 'Oorspronkelijke handelingen en toestemming, één per regel. De ontvanger opent het onder Uitwisselingen, „Een doorgegeven bestand openen”.',
    received: 'Aan ons doorgegeven', openTitle: 'Een doorgegeven bestand openen', openText: 'Het bestand wordt op dit knooppunt getoetst: wie het schreef, wie het toestond, aan wie. Niets wordt bewaard.', chooseFile: 'Bestand', openIt: 'Toetsen', verified: 'Getoetst: de zegels van de auteurs en van allen die het toestonden.', unverified: 'Toegestaan voor zover te zien; de identiteit van een auteur wordt hier niet gehouden, dus zijn zegel kon niet worden getoetst.',
    faults: {
      unreadable: 'Dit is geen doorgegeven bestand, of het is veranderd.', too_large: 'Dit bestand is te groot om er een te zijn.', permission_not_proven: 'Het draagt niet de instemming van allen die het moesten toestaan.', item_missing: 'Wat is toegestaan zit niet in het bestand.', item_not_its_originators: 'Wat het draagt is door een ander geschreven dan de toestemming zegt.', item_seal_broken: 'Het zegel van de auteur klopt niet.',
      not_released_to_us: 'Het is niet aan ons doorgegeven.', release_over: 'De toestemming is geëindigd.',
    },
    purposeWas: 'Waarvoor', noEnd: 'zonder einde', nothingShown: 'Geweigerd: niets wordt getoond.', asWritten: 'zoals geschreven door', ofPart: 'Een deel: alleen de afscheurtekst is doorgegeven.',
  },
  publish: {
    title: 'Publiceren', choose: 'Kiezen wat iedereen mag lezen', chooseText: 'Veld voor veld: wat niet gekozen is, blijft ongepubliceerd. Elk lid moet instemmen; daarna publiceert elk knooppunt zelf.', field: 'Veld', value: 'Waarde', valueHint: 'Dit zal gelezen worden, woord voor woord. Kort het in als minder getoond moet worden.', publishTitle: 'Titel van de pagina', notBefore: 'Niet voor', notBeforeHint: 'Elk knooppunt wacht op deze dag volgens de eigen klok.',
    note: 'Opmerking', preview: 'Wat iedereen zal lezen, precies', check: 'Bekijken voor het voorstel', send: 'De publicatie voorstellen', none: 'Uit dit partnerschap is niets gepubliceerd.', list: 'Publicaties', correct: 'Corrigeren', withdraw: 'Intrekken', correction: 'Wat wordt gecorrigeerd, en waarom', withdrawText: 'Allen moeten instemmen. De pagina zegt daarna dat zij is ingetrokken.', atLeastOne: 'Kies minstens één veld', publicPage: 'Openbare pagina', situation: 'Situatie', waiting: (when) => `Overeengekomen; gepubliceerd vanaf ${when}`, agreed: 'Gepubliceerd', proposed: 'Wacht op instemming', withdrawn: 'Ingetrokken', propose: 'Publiceren…', empty: 'In dit veld is niets te publiceren.',
    irrevocable: 'Wat iedereen heeft gelezen, kan niet worden teruggehaald.', current: 'Voorgesteld of overeengekomen',
  },
}
