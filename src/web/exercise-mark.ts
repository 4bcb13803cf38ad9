import type { PageDesk } from './desk.ts'
import { words } from './locales/catalogue.ts'

/** A file leaves the band of its page behind: what is an exercise says so in every row and in every entry of a calendar. */
export function exerciseMark({ site, language }: PageDesk): (title: string) => string {
  const { title: mark } = words(language).house.exercise
  return (title) => (site.node.demonstration === 'exercise' ? `${mark}: ${title}` : title)
}
