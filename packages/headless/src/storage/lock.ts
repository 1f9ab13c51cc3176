import type { Environment } from '../store/environment.ts'

const tails = new Map<string, Promise<unknown>>()

/**
 * Runs `task` while no other of this name runs: in any tab by Web Locks, without them in this realm. `task` must not
 * reject for the sake of the lock: its fault is the caller's.
 */
export async function withLock<T>(
  { navigator }: Environment,
  name: string,
  task: () => Promise<T>,
): Promise<T> {
  let begun: Promise<T> | undefined
  const begin = () => {
    begun ??= task()
    return begun
  }
  const held = (navigator?.locks?.request(name, begin) ?? Promise.resolve()).catch(() => {})
  const before = tails.get(name)
  const done = held.then(() => before).then(begin, begin)
  tails.set(
    name,
    done.catch(() => {}),
  )
  return done
}
