/** Why a peer could not be asked: a code that is shown beside the peer and kept with it. */
export class PeerFault extends Error {
  readonly code: string

  constructor(code: string, cause?: unknown) {
    super(`Cannot exchange with the peer: ${code}; it is tried again later`, { cause })
    this.code = code
  }
}
