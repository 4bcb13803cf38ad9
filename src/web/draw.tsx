import { PageDesk, type PageContext, type Site } from './desk.ts'
import { Page, renderPage, type Frame, type PageProps } from './components/Page.tsx'
import { words } from './locales/catalogue.ts'

/** What a page hands back: its props without the frame, or where to go instead. */
export type PageAnswer = Omit<PageProps, 'frame'> & {
  readonly status?: number
  /** Where the page is of another kind than the node: a compiled record on a node that exercises. */
  readonly band?: Frame['band']
}
export type PageHandler = (desk: PageDesk) => Promise<PageAnswer | Response | undefined>

/** Draws the page in its frame; nothing found is the same page and the same bytes as nothing allowed. */
export async function draw(site: Site, c: PageContext, handler: PageHandler): Promise<Response> {
  const desk = await PageDesk.open(c, site)
  const answer = (await handler(desk)) ?? notFound(desk)
  if (answer instanceof Response) return answer
  const { status, band, ...props } = answer
  const frame = await desk.frame()
  const html = await renderPage(<Page {...props} frame={band === undefined ? frame : { ...frame, band }} />)
  return c.var.visit.answer('page', html, { status: status ?? 200, headers: { 'content-type': 'text/html; charset=utf-8', 'content-language': desk.language } })
}

function notFound(desk: PageDesk): PageAnswer {
  const { notFound: text } = words(desk.language).house.errors
  return { title: text.title, status: 404, children: <div class="wrap"><h1>{text.title}</h1><p>{text.text}</p></div> }
}

/** Every page of work asks for an officer; without one it answers as if it did not exist. */
export function forOfficers(handler: PageHandler): PageHandler {
  return async (desk) => (desk.c.var.visit.officer ? handler(desk) : undefined)
}

/** One address of the site. Forms are answered on POST, by the page again with what is wrong or by going on. */
export interface Route {
  readonly method: 'get' | 'post'
  /** Without the language: `/partnerships/:partnership`. */
  readonly path: string
  readonly handler: PageHandler
}
