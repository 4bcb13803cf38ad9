import type { Client } from '../client.ts'

/** Every note of a partnership, page by page. */
export async function everyNote(desk: Client, partnership: string): Promise<readonly any[]> {
  const notes: any[] = []
  for (let after = ''; ; ) {
    const { acts, next } = await desk.get(`/partnerships/${partnership}/acts?type=write_note&limit=500${after}`)
    notes.push(...acts)
    if (next === null) return notes
    after = `&after=${next}`
  }
}
