/** Runs work under a key when all earlier work under it has ended, however it ended. */
export type InTurn = <T>(key: string, work: () => Promise<T>) => Promise<T>

/**
 * Turns for what must not happen twice at once: EverShop makes two orders of one cart when both are asked for in the same
 * moment. It knows only what is under way here; between nodes of a relay its idempotency store does the same.
 */
export function createTurns(): InTurn {
  const last = new Map<string, Promise<unknown>>()
  return (key, work) => {
    const turn = (last.get(key) ?? Promise.resolve()).then(work, work)
    last.set(key, turn)
    const end = () => {
      if (last.get(key) === turn) last.delete(key)
    }
    turn.then(end, end)
    return turn
  }
}
