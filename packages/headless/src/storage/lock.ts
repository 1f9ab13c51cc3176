import type { Environment } from '../store/environment.ts'

const tails = new WeakMap<Environment, Promise<unknown>>()

/**
 * Runs `task` while no other of this name runs: in this realm, and in any tab where there are Web Locks. A lock that cannot
 * be had (an opaque origin) stops nothing.
 */
export function withLock<T>(environment: Environment, name: string, task: () => Promise<T>): Promise<T> {
  let begun: Promise<T> | undefined
  const begin = () => {
    begun ??= task()
    return begun
  }
  const held = async () => {
    try {
      await environment.navigator?.locks?.request(name, begin)
    } catch {}
  }
  const done = (tails.get(environment) ?? Promise.resolve()).then(held).then(begin)
  tails.set(
    environment,
    done.catch(() => {}),
  )
  return done
}
