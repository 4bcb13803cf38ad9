import { mayPerform, type Duty } from '../app/duties.ts'
import { Notice } from './components/Notice.tsx'
import type { PageAnswer, PageHandler } from './draw.tsx'
import { forOfficers } from './draw.tsx'
import { words } from './locales/catalogue.ts'

/** Whoever may read a page may still not have the duty to act on it: that is said, and nothing is recorded. */
export function forDuty(duty: Duty, handler: PageHandler): PageHandler {
  return forOfficers(async (desk) => {
    const { officer } = desk.c.var.visit
    if (officer && mayPerform(officer, duty)) return handler(desk)
    const { duties } = words(desk.language).node
    return { title: duties.title, status: 403, children: <div class="wrap"><div class="title-block"><h1>{duties.title}</h1></div><Notice tone="wait"><p>{duties[duty]}</p></Notice></div> } satisfies PageAnswer
  })
}
