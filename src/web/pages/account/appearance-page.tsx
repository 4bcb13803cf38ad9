import { Actions, Choices, Form, Submit } from '../../components/Form.tsx'
import { Notice } from '../../components/Notice.tsx'
import type { PageDesk } from '../../desk.ts'
import type { PageAnswer } from '../../draw.tsx'
import { words } from '../../locales/catalogue.ts'
import { Posted } from '../../posted.ts'

const choices = { theme: ['auto', 'light', 'dark'], density: ['comfortable', 'compact'] } as const
type Choice = keyof typeof choices

/** Open to all, also to readers of the public register. */
export async function appearancePage(desk: PageDesk): Promise<PageAnswer> {
  const { appearance } = words(desk.language).node
  const frame = await desk.frame()
  const isSaved = new URL(desk.c.req.url).searchParams.has('saved')
  const state = { values: { theme: frame.theme ?? 'auto', density: frame.density }, errors: {} }
  const shared = { language: desk.language, state }
  return {
    title: appearance.title,
    children: (
      <div class="wrap">
        <div class="title-block"><h1>{appearance.title}</h1><p class="lede">{appearance.lead}</p></div>
        {isSaved ? <Notice tone="ok" role="status"><p>{appearance.saved}</p></Notice> : null}
        <div class="halves">
          <Form action={desk.href('/appearance')} label={appearance.theme}>
            <Choices {...shared} name="theme" label={appearance.theme} options={choices.theme.map((value) => ({ value, text: appearance.themes[value] }))} />
            <Actions><Submit text={appearance.save} /></Actions>
          </Form>
          <Form action={desk.href('/appearance')} label={appearance.density}>
            <Choices {...shared} name="density" label={appearance.density} options={choices.density.map((value) => ({ value, text: appearance.densities[value] }))} />
            <Actions><Submit text={appearance.save} /></Actions>
          </Form>
        </div>
      </div>
    ),
  }
}

/** Each form keeps one choice in one cookie; the machine's own setting needs none. */
export async function appearancePosted(desk: PageDesk): Promise<Response> {
  const posted = await Posted.of(desk.c)
  const to = desk.href('/appearance?saved=yes')
  for (const name of Object.keys(choices) as readonly Choice[]) {
    const value = posted.text(name)
    if (value === null || !(choices[name] as readonly string[]).includes(value)) continue
    const age = value === 'auto' || value === 'comfortable' ? 0 : 31_536_000
    return desk.c.var.visit.redirect(to, { 'set-cookie': `${name}=${value}; Path=/; Max-Age=${age}; SameSite=Lax` })
  }
  return desk.c.var.visit.redirect(desk.href('/appearance'))
}
