import type { Socket } from 'node:net'

/** Lets go of a connection when its address holds so many already: whoever opens them to keep others out keeps out itself. */
export function connectionsPerAddress(most: number): (socket: Socket) => void {
  const held = new Map<string, number>()
  return (socket) => {
    const address = socket.remoteAddress ?? ''
    const count = (held.get(address) ?? 0) + 1
    if (count > most) {
      socket.destroy()
      return
    }
    held.set(address, count)
    socket.once('close', () => {
      const left = held.get(address)! - 1
      if (left === 0) held.delete(address)
      else held.set(address, left)
    })
  }
}
