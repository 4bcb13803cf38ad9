
export interface MapPoint {
  readonly name: string
  readonly longitude: number
  readonly latitude: number
  /** Position in the partnership; `undefined` for a place of another link. */
  readonly position?: number | undefined
}

export interface MapLink {
  readonly from: MapPoint
  readonly to: MapPoint
  /** The link the page is about is solid; the others are dotted. */
  readonly own: boolean
}

/** Mercator on the extent of the outline file: 420 by 330, from the Atlantic to the Adriatic. */
export function project({ longitude, latitude }: Pick<MapPoint, 'longitude' | 'latitude'>): readonly [number, number] {
  const north = Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360))
  return [181.43 + longitude * 11.4257, 705.72 - north * 654.99]
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}

function Arc({ link }: { link: MapLink }) {
  const [fromX, fromY] = project(link.from)
  const [toX, toY] = project(link.to)
  const bend = 0.22
  const middleX = (fromX + toX) / 2 + (toY - fromY) * bend
  const middleY = (fromY + toY) / 2 - (toX - fromX) * bend
  return <path class={link.own ? 'arc own' : 'arc'} d={`M${round(fromX)},${round(fromY)}Q${round(middleX)},${round(middleY)} ${round(toX)},${round(toY)}`} />
}

function Mark({ point }: { point: MapPoint }) {
  const [x, y] = project(point)
  const own = point.position !== undefined
  // Names stand on the side with room; the map is never mirrored, so sides are those of the paper.
  const before = x > 330 || (own && x < 240 && y < 120)
  const label = before ? { x: round(x - 12), anchor: 'end' } : { x: round(x + 12), anchor: 'start' }
  return (
    <>
      {own
        ? <svg class={`party-${(point.position! % 4) + 1}`} x={round(x - 7)} y={round(y - 7)} width="14" height="14" viewBox="0 0 16 16" overflow="visible"><use class="place" href={`#shape-${(point.position! % 4) + 1}`} /></svg>
        : <circle class="other-place" cx={round(x)} cy={round(y)} r="3.5" />}
      <text class={own ? 'own' : undefined} x={label.x} y={round(y + 5)} text-anchor={label.anchor}>{point.name}</text>
    </>
  )
}

/** The land ends softly: the edge of the picture is no frontier either. */
function Fade() {
  const stops = [['0', '0'], ['.14', '1'], ['.86', '1'], ['1', '0']] as const
  const gradient = (id: string, end: { x2: string; y2: string }) => (
    <linearGradient id={id} x1="0" y1="0" {...end}>{stops.map(([offset, opacity]) => <stop offset={offset} stop-color="#fff" stop-opacity={opacity} />)}</linearGradient>
  )
  return (
    <defs>
      {gradient('map-across', { x2: '1', y2: '0' })}{gradient('map-down', { x2: '0', y2: '1' })}
      <mask id="map-fade-across"><rect width="420" height="330" fill="url(#map-across)" /></mask>
      <mask id="map-fade"><rect width="420" height="330" fill="url(#map-down)" mask="url(#map-fade-across)" /></mask>
    </defs>
  )
}

/** Land, capitals and links; never a border. The same is said in a list for those who do not see it. */
export function Map({ land, title, points, links, listLabel }: {
  /** Address of the outline of land. */
  land: string
  title: string
  points: readonly MapPoint[]
  links: readonly MapLink[]
  listLabel: string
}) {
  return (
    <figure class="map">
      <svg viewBox="0 0 420 330" role="img" aria-label={title}>
        <Fade />
        <g mask="url(#map-fade)"><use class="land" href={`${land}#land`} /></g>
        {links.map((link) => <Arc link={link} />)}
        {points.map((point) => <Mark point={point} />)}
      </svg>
      <figcaption class="hidden-words">
        {listLabel}
        <ul>{links.map(({ from, to }) => <li>{from.name} – {to.name}</li>)}</ul>
      </figcaption>
    </figure>
  )
}

