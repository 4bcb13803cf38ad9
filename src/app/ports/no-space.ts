/** The store has no room left: what was asked is not kept, what was kept before stands, and the same may be asked again once there is room. */
export class NoSpace extends Error {
  constructor(cause?: unknown) {
    super('Cannot keep what was asked: the disk of the store is full; expected room for it, and it may be asked again', { cause })
  }
}
