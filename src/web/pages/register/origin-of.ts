import type { PageDesk } from '../../desk.ts'

/** Scheme and host as the reader used them. */
export function directoryOrigin(desk: PageDesk): string {
  return new URL(desk.c.req.url).origin
}
