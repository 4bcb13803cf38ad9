import type { Duty } from '../../../app/duties.ts'
import type { OfficerRole, PeerRecord } from '../../../app/ports/desk.ts'
import { plural } from '../plural.ts'

/** This body and its node: identity, peers, people, account, appearance. */
export const node = {
  duties: {
    title: 'None of your roles carries this',
    act: 'Acts are sealed by a desk officer, a head or a signatory of our body. Ask one of them; nothing has been recorded.',
    check_concordance: 'Concordance is checked by a translator or a desk officer of our body. Ask one of them; nothing has been recorded.',
    admit: 'People are admitted by an administrator of this node. Ask one of them; nothing has been recorded.',
    pair: 'Other bodies are taken up by an administrator or a security officer. Ask one of them; nothing has been recorded.',
    describe: 'Our body is described by an administrator or its head. Ask one of them; nothing has been recorded.',
  } satisfies Readonly<Record<Duty | 'title', string>>,
  pages: { body: 'This body', peers: 'Other bodies' },
  roles: {
    reader: 'Reader', desk_officer: 'Desk officer', translator: 'Translator', head: 'Head', signatory: 'Signatory', security_officer: 'Security officer', administrator: 'Administrator',
  } satisfies Readonly<Record<OfficerRole, string>>,
  body: {
    lead: 'What other bodies read about us. Each change is an act of our identity, which they receive at the next exchange.',
    identifier: 'Identifier', identifierNote: 'It never changes, whatever becomes of names, addresses and keys.', digits: 'Digits of our body', key: 'Key that seals our acts', nextKey: 'Next key, announced', keys: (n: number) => plural('en', n, { one: '# key so far', other: '# keys so far' }),
    state: 'State', shortName: 'Short name', seat: 'Seat', names: 'Name of the body', stateNames: 'Name of the State', addresses: 'Addresses of our node', addressesHint: 'One a line, the most direct first, such as https://node.example. None: only by file or when we call.',
    languages: 'Languages', ceiling: 'Tightest marking our network is accredited for', offices: 'Offices', contacts: 'Contact points', none: 'none given', rules: 'Version of the rules', acts: 'Acts held here', kind: 'Kind of node',
    kinds: { real: 'Node of a body', exercise: 'Exercise between invented bodies', compiled: 'Compiled from public sources' },
    describe: 'Describe our body anew', describeLead: 'Fields left as they are stay as they are. What is sent is sealed in our body’s name.', send: 'Seal and publish to our partners', officers: 'People who sign in here', officerName: 'Name', officerRoles: 'Roles', clearance: 'May read up to',
  },
  peers: {
    lead: 'Our node exchanges only with the bodies listed here, and only once two people have compared twelve digits.',
    none: 'No other body is known here yet.', noneText: 'Give the address of its node below, or take in the introduction it sent.',
    list: 'Bodies known here', party: 'Body', link: 'Link', seen: 'Last seen', theyLack: 'It lacks', weLack: 'We lack', record: 'Same record', state: 'State', acts: (n: number) => plural('en', n, { zero: 'nothing', one: '# act', other: '# acts' }), unknown: 'not known',
    links: { direct: 'direct', inbound: 'it calls us', file: 'by file' } satisfies Readonly<Record<PeerRecord['link'], string>>,
    checked: 'Digits compared', unchecked: 'Digits to compare', compare: 'Compare the digits', noCommon: 'no common partnership', fault: 'Last attempt:',
    add: 'Take up a body by the address of its node', address: 'Address', addressHint: 'As its officer gave it to you: https://node.example', ask: 'Ask who is there',
    byFile: 'Take up a body that is reached by file, or that calls us', ours: 'Hand them our introduction', oursText: 'A small file with our name and our keys. It holds nothing secret.', download: 'Our introduction (file)',
    introduction: 'Introduction received', introductionHint: 'Paste the whole text of the file.', how: 'How it is reached', byFileLink: 'By file', inboundLink: 'Its node calls ours', take: 'Take in the introduction',
  },
  confirm: {
    title: (party: string) => `Compare twelve digits with ${party}`, lead: 'Someone could stand between two nodes and show each a false key. Twelve digits, read aloud over the telephone, rule that out.',
    digits: 'The digits of this pair of bodies', script: 'What to say', steps: [
      'Call on a number you already had, not on one found in this file or mail.',
      'Say who you are and for which body you call.',
      'Read the first six digits in pairs; the other person reads on with the last six.',
      'Both look at their own screen. The digits must be the same to the last one.',
    ],
    question: 'What did the other person read?', same: 'The same twelve digits', differs: 'Other digits', differsHint: 'Nothing is confirmed. Tell your security officer before you try again.', send: 'Record the comparison',
    done: (when: string) => `Compared ${when}. The nodes exchange.`, differed: 'The digits differ: do not exchange with this node', differedText: 'Somebody may stand between the two nodes, or one of you looks at another body. Nothing was confirmed.', choose: 'Say what the other person read.', identity: 'What it says of itself', back: 'All bodies',
  },
  account: { title: 'Account', office: 'Office', roles: 'Roles', clearance: 'You may read up to', partnerships: 'Partnerships', all: 'all', signOut: 'Sign out', appearance: 'Appearance' },
  signedOut: { title: 'You are signed out', text: 'Close the window if others use this machine. To come back, use a new link from the administrator of this node.', register: 'Go to the public register' },
  signIn: { title: 'Signing in', text: 'An administrator of this node gives you a link. It works once, within 24 hours, and opens a session of 12 hours.', lost: 'A link that was used or is too old opens nothing: ask for a new one.' },
  appearance: {
    title: 'Appearance', lead: 'Kept in two cookies of this browser and nowhere else.', theme: 'Theme', themes: { auto: 'As the machine is set', light: 'Light', dark: 'Dark' }, density: 'Density', densities: { comfortable: 'Comfortable', compact: 'Compact' }, save: 'Keep', saved: 'Kept.',
  },
  accessibility: {
    title: 'Accessibility',
    texts: [
      'The pages aim at WCAG 2.2, level AA, and at the criteria of RGAA 4.1. They work without a script, by keyboard alone, at 400 % and from 320 pixels of width.',
      'Each state has a word and a sign, never a colour alone. Texts carry their language and direction. Maps and timelines have the same content in a list or a table.',
      'Automatic checks run in a browser on every change, in five languages, in light and dark. They find about a third of what can be wrong.',
      'No audit by people who use assistive technology has been made of this version. That is the main limit known.',
    ],
    contact: 'Does something stand in your way? Tell the body whose node this is.',
  },
}
