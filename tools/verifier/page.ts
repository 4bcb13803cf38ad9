/** A page of the specification: what it holds in tables and lists is read from it, so that nothing here can say otherwise. */
export interface Field { readonly name: string, readonly shape: string }

export class Page {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }

  section(title: string): string | undefined {
    const found = this.text.split(/^## /m).slice(1).find((part) => part.startsWith(`${title}\n`))
    return found?.slice(title.length + 1)
  }

  /** The rows of the table of a section; undefined where the section says that there is nothing. */
  fields(title: string): readonly Field[] | undefined {
    const section = this.section(title)
    if (section === undefined || section.trim() === 'None.') return undefined
    return [...section.matchAll(/^\| `(\w+)` \| (.+?) \| .+ \|$/gm)].map(([, name, shape]) => ({ name: name!, shape: shape! }))
  }

  codes(title: string, indent = ''): readonly string[] {
    return [...(this.section(title) ?? '').matchAll(new RegExp(`^${indent}\\d+\\. \`([a-z_]+)\`: `, 'gm'))].map(([, code]) => code!)
  }
}
