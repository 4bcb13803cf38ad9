import type { JsonObject } from '../../../core/act.ts'
import { isSealed } from '../../../app/authoring.ts'
import { ownBody } from '../../../app/overview/own-body.ts'
import { refusalSentence } from '../../components/Refusal.tsx'
import type { PageDesk } from '../../desk.ts'
import type { PageAnswer } from '../../draw.tsx'
import { languages } from '../../language.ts'
import { Posted } from '../../posted.ts'
import { drawBody } from './body-page.tsx'

/** Offices and contact points are kept as they were: they have no field here. */
export async function bodyPosted(desk: PageDesk): Promise<PageAnswer | Response | undefined> {
  const posted = await Posted.of(desk.c)
  const own = await ownBody(desk.site.node)
  const values = { ...posted.values, languages: posted.all('languages').join(' ') }
  const names = posted.wording('names', languages)
  const stateNames = posted.wording('stateNames', languages)
  const errors: Record<string, string> = {}
  if (names === null) errors[`names-${languages[0]}`] = refusalSentence(desk.language, 'blank')
  if (stateNames === null) errors[`stateNames-${languages[0]}`] = refusalSentence(desk.language, 'blank')
  if (posted.all('languages').length === 0) errors['languages'] = refusalSentence(desk.language, 'too_few')
  if (Object.keys(errors).length > 0) return drawBody(desk, { status: 400, state: { values, errors } })
  const addresses = (posted.text('addresses') ?? '').split(/\s+/).filter((address) => address !== '')
  const facts: JsonObject = { addresses, languages: posted.all('languages'), ceiling: posted.text('ceiling') ?? '' }
  const content = { names: names!, stateNames: stateNames!, shortName: posted.text('shortName'), seat: posted.text('seat'), offices: own.description?.offices ?? [], contactPoints: own.description?.contactPoints ?? [] }
  const submitted = await desk.site.node.describe({ facts, content: content as unknown as JsonObject, actor: desk.actor })
  if (isSealed(submitted)) return desk.c.var.visit.redirect(desk.href('/node'))
  if ('malformed' in submitted) return drawBody(desk, { status: 400, state: { values, errors: { [fieldAt(submitted.at)]: refusalSentence(desk.language, submitted.malformed) } } })
  return drawBody(desk, { status: 409, state: { values, errors: {} }, refused: 'refused' in submitted ? submitted.refused : undefined })
}

/** `/facts/addresses/0` is the field `addresses`, `/content/names/fr` the field `names-fr`. */
function fieldAt(at: string): string {
  const [, , field = 'names', part] = at.split('/')
  return part !== undefined && /^(fr|ar|es|nl|en)$/.test(part) ? `${field}-${part}` : field
}
