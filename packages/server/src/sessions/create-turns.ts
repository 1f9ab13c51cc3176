/** Work in turn: on one thing it waits for the work before it, on different things it does not. */
export interface Turns {
  take<T>(thing: string, work: () => Promise<T>): Promise<T>
  /** Resolves when all work that has begun or waits is over, well or not. */
  over(): Promise<void>
}

/**
 * A queue for each thing that has work, gone when it has none. Adapters change a cart line by line, which is no one change
 * any more when two requests do it at once.
 */
export function createTurns(): Turns {
  const last = new Map<string, Promise<unknown>>()
  return {
    take(thing, work) {
      const turn = (last.get(thing) ?? Promise.resolve()).then(work, work)
      last.set(thing, turn)
      const leave = () => {
        if (last.get(thing) === turn) last.delete(thing)
      }
      turn.then(leave, leave)
      return turn
    },
    async over() {
      await Promise.allSettled(last.values())
    },
  }
}
