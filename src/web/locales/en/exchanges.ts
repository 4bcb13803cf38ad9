import { plural } from '../plural.ts'

/** Notes, questions, know-how, release to others, and publication. */
export const exchanges = {
  title: 'Exchanges',
  lede: 'What partners tell, ask and offer each other, each under the marking of whoever wrote it.',
  none: 'Nothing has been exchanged yet.',
  noneText: 'Two questions to begin with: how are early signs reported in your schools? What has been tried with families, and did not work?',
  noneMatch: 'Nothing answers this choice.',
  filter: 'Choose', all: 'All', kind: 'Kind', party: 'From', theme: 'Theme', marking: 'Marking', language: 'Language', when: 'When', what: 'What', state: 'State',
  kinds: { note: 'Note', question: 'Question', request: 'Know-how wanted', offer: 'Know-how offered', mission: 'Mission', release: 'Release to others' },
  states: {
    current: 'Stands', replaced: 'Replaced', recalled: 'Recalled', answered: 'Answered', awaiting_us: 'Answer awaited from us', awaiting: 'Answer awaited', declined: 'Declined', open: 'Open', planned: 'Planned', effective: 'Permitted', proposed: 'Proposed', dropped: 'Came to nothing',
  },
  actions: { write: 'Write a note', ask: 'Ask a question', request: 'Ask for know-how', offer: 'Offer know-how', directory: 'Know-how offered to all', open: 'Open a released file' },
  note: {
    new: 'Write a note', correct: 'Write it anew', title: 'Title', card: 'In one sentence', cardHint: 'What a reader must know before reading on.', body: 'Text', bodyHint: 'An empty line begins a new paragraph. Each language must have the same paragraphs.',
    kind: 'What it is', theme: 'Theme', evidence: 'How sure it is', original: 'Language it was written in', send: 'Share it', paragraphsDiffer: 'Each language must have the same number of paragraphs',
    evidenceLevels: ['An idea', 'Tried once', 'Tried several times', 'Evaluated', 'Proven in several settings'],
    audience: 'Who will be able to read it',
    audienceHere: (label: string, n: number) => plural('en', n, { zero: `${label}: nobody in our body`, one: `${label}: # person in our body`, other: `${label}: # people in our body` }),
    audienceOthers: (bodies: string) => `and whoever is cleared for it at ${bodies}.`,
    audienceNobody: 'No other body receives it.', irrevocable: 'What has been read cannot be unread. A recall asks the others to delete it; it cannot make sure.',
    originator: 'Written by', releasable: 'May be read by', paragraph: (n: string) => `Paragraph ${n}`, replacedBy: 'A newer version replaces this note.', replaces: 'This note replaces an earlier one.', see: 'See it',
    forward: 'May we hand it on?', forwardText: 'Only with the consent of its originator: ask for its release.', forwardOwn: 'It is ours: releasing it needs only our own decision.',
    askRelease: 'Ask for its release', releaseNow: 'Release it', publish: 'Publish…', withheld: 'Its text is not held here or not open to you.', existsIn: (languages: string) => `Available in: ${languages}.`,
    narrow: 'Narrow its marking', narrowText: 'From now on it is to be handled more tightly. Wider is not possible here: that needs a release.', narrowTo: 'New marking',
    recall: 'Recall it', recallText: 'The others are asked to delete its text and to confirm it. The act that it was written stays.', reason: 'Reason', recalled: 'Its originator has recalled this note.', confirmedBy: 'Deletion confirmed by', notConfirmed: 'Not confirmed yet by',
    purge: 'Delete it here and confirm', purgeText: 'Its text is erased from this node for good, and the originator receives our confirmation.',
    uses: 'Who took it up, and what happened', noUse: 'Nobody has told yet.', tellUse: 'Tell what became of it', outcome: 'What was done with it', on: 'As of', account: 'What happened', changed: 'What was changed', sendUse: 'Tell the others',
  },
  question: {
    new: 'Ask a question', title: 'Subject', question: 'Question', of: 'Whom we ask', answerBy: 'We hope for an answer by', send: 'Ask', answers: 'Answers', noAnswer: 'No answer yet.', answer: 'Answer', write: 'Your answer', sendAnswer: 'Send the answer',
    decline: 'Decline', declineText: 'We cannot answer, and say so rather than leave it open.', declineReason: 'Reason, sent to the others', declinedBy: 'Declined by', awaited: 'Awaited from', asked: 'Asked of', by: (when: string) => `by ${when}`, noDay: 'no day named',
  },
  request: {
    new: 'Ask for know-how', title: 'Subject', need: 'What is needed, and what for', wanted: 'What is wanted', send: 'Ask', offers: 'Offers', noOffer: 'No offer yet.', offer: 'Offer', offerText: 'What we can offer', sendOffer: 'Send the offer',
    mission: 'Propose the mission', missions: 'Missions that answer it', noMission: 'None proposed yet.', missionText: 'A mission is an activity: it is agreed by its hosts and by those who come or pay, and reported on afterwards.',
  },
  offer: { new: 'Offer know-how', title: 'Subject', text: 'What we offer', send: 'Offer it', publicly: 'Offer it to all', publiclyText: 'Seen by everyone, without signing in, on our public pages and by our peers.', languages: 'Languages', describe: 'Description' },
  directory: { title: 'Know-how offered to all', lede: 'What bodies offer in their public feeds. Ask for it in a partnership with them.', none: 'No offer is held here yet.', noneText: 'Offer something first: others see it as soon as their node hears from ours.', offered: 'Offered', from: 'By', inPartnerships: 'Offered within a partnership' },
  release: {
    request: 'Ask for release', requestText: 'The originators are asked to let this item be handed on. They decide; nothing leaves until all of them have consented.', to: 'To whom', toPartnership: (name: string) => `Partnership: ${name}`, toBody: (name: string) => `Body: ${name}`, toPublic: 'Everyone', purpose: 'What for', answerBy: 'Answer hoped for by', sendRequest: 'Ask the originators',
    decide: 'Decision on a release', decideText: 'Everyone who wrote a part of it must consent. Releasing to others is never presumed.', requestedBy: 'Asked by', recipient: 'Recipient', origin: 'Where each part comes from',
    decision: 'Our decision', whole: 'Release the whole', part: 'Release a part', partHint: 'The paragraphs are named, and only the tear-line below leaves.', refuse: 'Refuse', refuseReason: 'Reason (may stay empty)', paragraphs: 'Paragraphs', tearLine: 'Tear-line', tearLineHint: 'Text that may leave in place of the whole. It is what the recipient will see, word for word.',
    label: 'Marking for the recipient', until: 'Until', onward: 'Handing on further', onwardNo: 'Not allowed', onwardYes: 'Allowed', onwardAllow: 'Allow handing on further', preview: 'What the recipient will see, exactly', check: 'See it before deciding', send: 'Propose the release', tearLineNeeded: 'A part can only leave as a tear-line: write it', irrevocable: 'A copy that has been read cannot be called back.',
    title: 'Release', permitted: 'Permitted by everyone who had to consent.', notYet: 'Not permitted yet: some have not consented.', handOn: 'Hand it on', handOnText: (name: string) => `A note in ${name} carries the original, sealed by its author, and the permission. Each node there checks both before showing it.`, file: 'File for the recipient', fileText: 'Original acts and permission, one a line. The recipient opens it under Exchanges, “Open a released file”.',
    received: 'Released to us', openTitle: 'Open a released file', openText: 'The file is checked on this node: who wrote it, who permitted it, to whom. Nothing is kept.', chooseFile: 'File', openIt: 'Check it', verified: 'Checked: the seals of the authors and of everyone who permitted it.', unverified: 'Permitted as far as can be seen; the identity of an author is not held here, so its seal could not be checked.',
    faults: {
      unreadable: 'This is no released file, or it was changed.', too_large: 'This file is too large to be one.', permission_not_proven: 'It does not carry the consent of everyone who had to permit it.', item_missing: 'What was permitted is not in the file.', item_not_its_originators: 'What it carries was written by someone else than the permission says.', item_seal_broken: 'The seal of its author does not check out.',
      not_released_to_us: 'It was not released to us.', release_over: 'The permission has ended.',
    },
    purposeWas: 'What for', noEnd: 'without end', nothingShown: 'Refused: nothing is shown.', asWritten: 'as written by', ofPart: 'A part of it: only the tear-line was released.',
  },
  publish: {
    title: 'Publish', choose: 'Choose what everyone may read', chooseText: 'Field by field: what is not chosen stays unpublished. Every member must consent; then each node publishes by itself.', field: 'Field', value: 'Value', valueHint: 'This is what will be read, word for word. Shorten it if less should be shown.', publishTitle: 'Title of the page', notBefore: 'Not before', notBeforeHint: 'Each node waits for this day by its own clock.',
    note: 'Note', preview: 'What everyone will read, exactly', check: 'See it before proposing', send: 'Propose the publication', none: 'Nothing has been published from this partnership.', list: 'Publications', correct: 'Correct it', withdraw: 'Withdraw it', correction: 'What is corrected, and why', withdrawText: 'Everyone must consent. The page then says that it was withdrawn.', atLeastOne: 'Choose at least one field', publicPage: 'Public page', situation: 'Situation', waiting: (when: string) => `Agreed; published from ${when}`, agreed: 'Published', proposed: 'Awaits consent', withdrawn: 'Withdrawn', propose: 'Publish…', empty: 'There is nothing in this field to publish.',
    irrevocable: 'What everyone has read cannot be called back.', current: 'Proposed or agreed',
  },
}
