import { registers } from '../../core/public-feed.ts'
import { digest, integer, oneOf, text } from '../../core/shape.ts'

/** Parts of addresses. */
export const digestParameter = digest
export const limitParameter = integer(1, 500)
export const actTypeParameter = text(40, /^[a-z][a-z0-9_]{2,39}$/)
export const registerParameter = oneOf(...registers)
export const entryKeyParameter = text(120, /^[a-z0-9]+(-[a-z0-9]+)*$/)
