import type { JsonObject } from '../act.ts'
import type { Rule } from '../rule.ts'
import { abandon } from './abandon.ts'
import { accede } from './accede.ts'
import { accept } from './accept.ts'
import { acknowledge } from './acknowledge.ts'
import { answer } from './answer.ts'
import { ask } from './ask.ts'
import { checkConcordance } from './check-concordance.ts'
import { conclude } from './conclude.ts'
import { confirm } from './confirm.ts'
import { consent } from './consent.ts'
import { contest } from './contest.ts'
import { decline } from './decline.ts'
import { declineRequest } from './decline-request.ts'
import { found } from './found.ts'
import { freeze } from './freeze.ts'
import { grantPowers } from './grant-powers.ts'
import { lapse } from './lapse.ts'
import { narrow } from './narrow.ts'
import { notify } from './notify.ts'
import { offerKnowHow } from './offer-know-how.ts'
import { propose } from './propose.ts'
import { purge } from './purge.ts'
import { recall } from './recall.ts'
import { receive } from './receive.ts'
import { reopen } from './reopen.ts'
import { report } from './report.ts'
import { reportActivity } from './report-activity.ts'
import { reportMission } from './report-mission.ts'
import { reportUse } from './report-use.ts'
import { requestKnowHow } from './request-know-how.ts'
import { requestRelease } from './request-release.ts'
import { sign } from './sign.ts'
import { table } from './table.ts'
import { takePosition } from './take-position.ts'
import { thaw } from './thaw.ts'
import { withdraw } from './withdraw.ts'
import { writeNote } from './write-note.ts'

/** Every act of a partnership feed. One without a rule, or without its words in five languages, does not compile. */
export const partnershipActs = {
  found, propose, consent, decline, conclude, abandon, acknowledge, lapse, receive,
  accede, withdraw, accept, freeze, thaw, reopen,
  table, take_position: takePosition, check_concordance: checkConcordance,
  grant_powers: grantPowers, sign, notify,
  report, confirm, contest, report_activity: reportActivity,
  write_note: writeNote, ask, answer,
  request_know_how: requestKnowHow, offer_know_how: offerKnowHow, decline_request: declineRequest,
  report_mission: reportMission, report_use: reportUse,
  request_release: requestRelease, narrow, recall, purge,
} as const
export type PartnershipActType = keyof typeof partnershipActs
export type FactsOf<Type extends PartnershipActType> = (typeof partnershipActs)[Type] extends Rule<infer Facts, string> ? Facts : never
export type RefusalCode = { [Type in PartnershipActType]: (typeof partnershipActs)[Type]['refusals'][number] }[PartnershipActType]

export const partnershipActTypes = Object.keys(partnershipActs) as readonly PartnershipActType[]

export function isPartnershipActType(type: string): type is PartnershipActType {
  return Object.hasOwn(partnershipActs, type)
}

const rules: ReadonlyMap<string, Rule<JsonObject, string>> = new Map(Object.entries(partnershipActs as unknown as Record<string, Rule<JsonObject, string>>))

/** A rule seen from outside: its facts have been read by its own shape before it is asked. */
export function ruleOf(type: string): Rule<JsonObject, string> | undefined {
  return rules.get(type)
}

