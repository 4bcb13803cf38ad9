/** Files of `src/web/assets`, read once at start. Paths are relative to that folder and use `/`. */
export interface AssetSource {
  /** Names of the files of one folder. */
  readonly list: (folder: string) => readonly string[]
  readonly read: (path: string) => Uint8Array
  /** A short digest fit for an address: the same bytes always give the same one. */
  readonly digest: (bytes: Uint8Array) => string
}

export interface Asset {
  readonly bytes: Uint8Array
  readonly mediaType: string
}

/** Two, so that neither kind of reader loads what only the other needs. */
export interface Stylesheets {
  /** Of the pages of work. */
  readonly work: string
  /** Of the public register. */
  readonly register: string
}

export interface Assets {
  /** By address: the content is named by its digest, so an answer may be kept for ever ({@link assetCaching}). */
  readonly at: ReadonlyMap<string, Asset>
  readonly stylesheets: Stylesheets
  /** Addresses of the fonts that the first view of a page in this language needs. */
  readonly fonts: { readonly latin: readonly string[]; readonly arabic: readonly string[] }
  /** Address of a script, a map or a font by its path, for the few pages that need one. */
  readonly address: (path: string) => string
}

export const assetCaching = 'public, max-age=31536000, immutable'

const mediaTypes: Readonly<Record<string, string>> = {
  woff2: 'font/woff2',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
}

const first = ['fonts.css', 'tokens.css', 'base.css', 'shell.css', 'parts.css']
const last = ['forced.css', 'print.css']

const onlyInRegister: ReadonlySet<string> = new Set(['register.css', 'track.css'])
const onlyAtWork: ReadonlySet<string> = new Set(['negotiation.css', 'instrument.css', 'cooperation.css', 'programme.css', 'tasks.css', 'overview.css'])

/** Base before components, print last; a page adds a part by adding a file. */
export function partsInOrder(names: readonly string[]): readonly string[] {
  const parts = names.filter((name) => name.endsWith('.css'))
  const between = parts.filter((name) => !first.includes(name) && !last.includes(name)).toSorted()
  return [...first, ...between, ...last].filter((name) => parts.includes(name))
}

/** Comments and indentation are for us, not for the wire. */
export function condense(css: string): string {
  return css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\s+/g, ' ').replace(/ ?([{};,]) ?/g, '$1').replace(/;}/g, '}').trim()
}

function extension(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1)
}

export function loadAssets({ list, read, digest }: AssetSource): Assets {
  const at = new Map<string, Asset>()
  const addresses = new Map<string, string>()
  const keep = (path: string, bytes: Uint8Array) => {
    const address = `/assets/${digest(bytes)}.${extension(path)}`
    at.set(address, { bytes, mediaType: mediaTypes[extension(path)] ?? 'application/octet-stream' })
    addresses.set(path, address)
    return address
  }
  for (const folder of ['fonts', 'map', 'scripts']) {
    for (const name of list(folder)) if (extension(name) in mediaTypes) keep(`${folder}/${name}`, read(`${folder}/${name}`))
  }
  const address = (path: string) => {
    const found = addresses.get(path)
    if (found === undefined) throw new Error(`Cannot give the address of asset ${path}: it is not among the files read; expected one of ${[...addresses.keys()].join(', ')}`)
    return found
  }
  const sheet = (name: keyof Stylesheets, without: ReadonlySet<string>) => {
    const css = partsInOrder(list('style')).filter((part) => !without.has(part)).map((part) => new TextDecoder().decode(read(`style/${part}`))).join('\n')
    const addressed = condense(css).replace(/url\((fonts\/[^)]+)\)/g, (_, path: string) => `url(${address(path)})`)
    return keep(`${name}.css`, new TextEncoder().encode(addressed))
  }
  const stylesheets: Stylesheets = { work: sheet('work', onlyInRegister), register: sheet('register', onlyAtWork) }
  const sans = address('fonts/ibm-plex-sans-latin-wght-normal.woff2')
  return {
    at, stylesheets, address,
    fonts: {
      latin: [sans, address('fonts/source-serif-4-latin-wght-normal.woff2')],
      arabic: [address('fonts/ibm-plex-sans-arabic-arabic-400-normal.woff2'), address('fonts/noto-naskh-arabic-standard.woff2')],
    },
  }
}
