/** Drawn once a page as symbols; each use is a few bytes and takes the colour of its words. */
const drawings = {
  tick: <path d="M4 12.5l5 5L20 6.5" />,
  clock: <><circle cx="12" cy="12" r="9" /><path d="M12 7v5.2l3.2 2" /></>,
  dots: <path d="M5 12h.01M12 12h.01M19 12h.01" stroke-width="3.4" />,
  exclamation: <path d="M12 5v8M12 18.2v.3" stroke-width="2.6" />,
  equal: <path d="M5 9h14M5 15h14" />,
  unequal: <path d="M5 9h14M5 15h14M16 4L8 20" />,
  forward: <path d="M4 12h15M13 6l6 6-6 6" />,
  back: <path d="M20 12H5M11 6l-6 6 6 6" />,
  outside: <path d="M10 5H5v14h14v-5M14 4h6v6M20 4l-9 9" />,
  person: <><circle cx="12" cy="8" r="4" /><path d="M4 21c1-5 4-7 8-7s7 2 8 7" /></>,
  information: <><circle cx="12" cy="12" r="9" /><path d="M12 11v5.5M12 7.3v.4" /></>,
  exchange: <path d="M4 8h13M13 4l4 4-4 4M20 16H7M11 12l-4 4 4 4" />,
  unknown: <circle cx="12" cy="12" r="8.5" stroke-dasharray="3.2 3.4" />,
  part: <><circle cx="12" cy="12" r="8.5" /><path d="M12 3.5a8.5 8.5 0 0 1 0 17z" fill="currentColor" /></>,
  again: <path d="M5 12a7 7 0 0 1 12-5l2 2M19 12a7 7 0 0 1-12 5l-2-2M19 4.5V9h-4.5M5 19.5V15h4.5" />,
  pause: <path d="M8.5 6v12M15.5 6v12" stroke-width="3" />,
  abstain: <circle cx="12" cy="12" r="7" />,
  silence: <path d="M7 4h10M7 20h10M8 4c0 5 8 11 8 16M16 4c0 5-8 11-8 16" />,
  scales: <path d="M12 4v16M7 20h10M5 7h14M5 7l-2.5 6h5zM19 7l-2.5 6h5z" />,
  cross: <path d="M6 6l12 12M18 6L6 18" />,
} as const

export type GlyphName = keyof typeof drawings

/** Always beside words, so it says nothing by itself. */
export function Glyph({ name }: { name: GlyphName }) {
  return <svg class={`glyph glyph-${name}`} aria-hidden="true" focusable="false"><use href={`#g-${name}`} /></svg>
}

const shapes = [<circle cx="8" cy="8" r="8" />, <path d="M0.5 0.5h15v15h-15z" />, <path d="M8 0l9 16H-1z" />, <path d="M8-1.500l9.500 9.500L8 17.500-1.500 8z" />]

/** Stands once in each page: the drawings that {@link Glyph} and `Shape` point to. */
export function Sprite() {
  return (
    <svg class="sprite" aria-hidden="true" focusable="false">
      {Object.entries(drawings).map(([name, drawing]) => <symbol id={`g-${name}`} viewBox="0 0 24 24">{drawing}</symbol>)}
      {shapes.map((shape, index) => <symbol id={`shape-${index + 1}`} viewBox="0 0 16 16" overflow="visible">{shape}</symbol>)}
    </svg>
  )
}
