/** Work on one thing that waits for the work before it; work on different things does not. */
export type InTurn = <T>(thing: string, work: () => Promise<T>) => Promise<T>

/**
 * A queue for each thing that has work, gone when it has none. Adapters change a cart line by line, which is no one change
 * any more when two requests do it at once.
 */
export function createTurns(): InTurn {
  const last = new Map<string, Promise<unknown>>()
  return (thing, work) => {
    const turn = (last.get(thing) ?? Promise.resolve()).then(work, work)
    last.set(thing, turn)
    const leave = () => {
      if (last.get(thing) === turn) last.delete(thing)
    }
    turn.then(leave, leave)
    return turn
  }
}
