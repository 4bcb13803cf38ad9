/** A party as a page shows it. Shape and colour belong to its position in the partnership, so all parties see the same picture. */
export interface PartyView {
  /** Two-letter code of the State, or a short code of the organisation. */
  readonly code: string
  readonly name: string
  /** From 0, in the order of the partnership. */
  readonly position: number
}

/** ● ■ ▲ ◆, then the same four hollow. */
export function Shape({ position }: { position: number }) {
  const hollow = Math.floor(position / 4) % 2 === 1 ? ' hollow' : ''
  return <svg class={`shape party-${(position % 4) + 1}${hollow}`} aria-hidden="true" focusable="false"><use href={`#shape-${(position % 4) + 1}`} /></svg>
}

/** `name`: ■ Nourmara (XB); `code`: ■ XB. */
export function Party({ party, show = 'name' }: { party: PartyView; show?: 'name' | 'code' | undefined }) {
  return (
    <span class="party">
      <Shape position={party.position} />
      {show === 'code' ? <bdi title={party.name}>{party.code}</bdi> : <span><bdi>{party.name}</bdi> (<bdi>{party.code}</bdi>)</span>}
    </span>
  )
}

export interface PartyOfPartnership {
  readonly party: PartyView
  readonly body: string
  /** The word for "our party", on the one that is ours. */
  readonly ours?: string | undefined
}

/** The head of a partnership: each party under a rule of its own colour. */
export function Parties({ parties }: { parties: readonly PartyOfPartnership[] }) {
  return (
    <ul class="parties">
      {parties.map(({ party, body, ours }) => (
        <li class={`party-${(party.position % 4) + 1}`}>
          <Party party={party} />{ours === undefined ? null : <span class="ours">{ours}</span>}
          <p><bdi>{body}</bdi></p>
        </li>
      ))}
    </ul>
  )
}
