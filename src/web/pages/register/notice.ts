/** What every answer for machines carries: a row or a feed leaves the band of its page behind. */
export const notice = 'Compiled from public sources. It does not reproduce acts of the bodies named and does not bind them. Licence: EUPL-1.2.'
