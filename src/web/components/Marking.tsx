/** FIRST TLP 2.0: never translated, no space, capitals, colour on black, read from left to right. From the widest to the tightest. */
export const markings = ['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED'] as const
export type MarkingLabel = (typeof markings)[number]

const colours: Readonly<Record<MarkingLabel, string>> = {
  'TLP:CLEAR': 'tlp-clear', 'TLP:GREEN': 'tlp-green', 'TLP:AMBER': 'tlp-amber', 'TLP:AMBER+STRICT': 'tlp-amber', 'TLP:RED': 'tlp-red',
}

/** The name under which the stylesheet prints the marking in both margins. */
export const printedMarking: Readonly<Record<MarkingLabel, string>> = {
  'TLP:CLEAR': 'clear', 'TLP:GREEN': 'green', 'TLP:AMBER': 'amber', 'TLP:AMBER+STRICT': 'amber-strict', 'TLP:RED': 'red',
}

export function Marking({ label }: { label: MarkingLabel }) {
  return <span class={`tlp ${colours[label]}`} lang="en" dir="ltr" translate="no">{label}</span>
}

/** The marking of a page that shows several items: that of the tightest. */
export function tightest(labels: readonly MarkingLabel[]): MarkingLabel {
  return markings[Math.max(0, ...labels.map((label) => markings.indexOf(label)))] ?? 'TLP:CLEAR'
}
