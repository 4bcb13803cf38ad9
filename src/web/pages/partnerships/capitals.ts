import type { MapPoint } from '../../components/Map.tsx'

/** Longitude and latitude of seats of government within the outline of land that is drawn. An invented State has no place on it. */
const seats: Readonly<Record<string, readonly [number, number]>> = {
  AT: [16.37, 48.21], BE: [4.35, 50.85], CH: [7.45, 46.95], DZ: [3.06, 36.75], ES: [-3.7, 40.42], FR: [2.35, 48.86], IT: [12.5, 41.9],
  LU: [6.13, 49.61], MA: [-6.84, 34.02], MT: [14.51, 35.9], PT: [-9.14, 38.72], TN: [10.18, 36.81],
}

/** A point for a party's seat, named as its body names it; `undefined` where its place is not known. */
export function seatOf(party: { readonly code: string; readonly position: number }, seat: string | null | undefined, stateName: string): MapPoint | undefined {
  const place = seats[party.code]
  return place && { name: seat ?? stateName, longitude: place[0], latitude: place[1], position: party.position }
}
