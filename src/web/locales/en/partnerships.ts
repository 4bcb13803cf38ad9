/** The pages of partnerships: the list, founding, overview, journal and answers. */
export const partnerships = {
  local: { overview: 'Overview', programme: (year: number) => `Programme ${year}`, extend: 'Extend', journal: 'Journal' },
}
