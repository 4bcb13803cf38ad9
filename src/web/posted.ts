import type { PageContext } from './desk.ts'

/** What a form sent, as the record wants text: composed, without carriage returns, trimmed; an empty field is no value. */
export class Posted {
  private readonly fields: ReadonlyMap<string, readonly string[]>
  readonly files: ReadonlyMap<string, File>

  private constructor(fields: ReadonlyMap<string, readonly string[]>, files: ReadonlyMap<string, File>) {
    this.fields = fields
    this.files = files
  }

  static async of(c: PageContext): Promise<Posted> {
    const fields = new Map<string, string[]>()
    const files = new Map<string, File>()
    for (const [name, value] of (await c.req.formData()).entries()) {
      if (typeof value === 'string') fields.set(name, [...(fields.get(name) ?? []), value.replaceAll('\r\n', '\n').normalize('NFC').trim()])
      else if (value.size > 0) files.set(name, value)
    }
    return new Posted(fields, files)
  }

  text(name: string): string | null {
    return this.fields.get(name)?.[0] || null
  }

  all(name: string): readonly string[] {
    return (this.fields.get(name) ?? []).filter((value) => value !== '')
  }

  has(name: string): boolean {
    return this.fields.has(name)
  }

  /** One text per language from fields `name-fr`, `name-ar` …; `null` when all are empty. */
  wording(name: string, languages: readonly string[]): Readonly<Record<string, string>> | null {
    const texts = languages.flatMap((language) => {
      const text = this.text(`${name}-${language}`)
      return text === null ? [] : [[language, text] as const]
    })
    return texts.length === 0 ? null : Object.fromEntries(texts)
  }

  /** To fill the form again: nothing typed is lost. */
  get values(): Readonly<Record<string, string>> {
    return Object.fromEntries([...this.fields].map(([name, values]) => [name, values[0] ?? '']))
  }
}
