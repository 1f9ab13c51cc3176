import type { Environment } from '../store/environment.ts'
import type { Keep } from './keep.ts'

const tails = new WeakMap<Keep, Promise<unknown>>()

/**
 * Runs `task` while no other runs for what is kept here: on this page, and in any tab where there are Web Locks. A lock
 * that cannot be had (an opaque origin) stops nothing.
 */
export function withLock<T>(environment: Environment, keep: Keep, task: () => Promise<T>): Promise<T> {
  const before = tails.get(keep)
  let begun: Promise<T> | undefined
  const begin = () => {
    begun ??= task()
    return begun
  }
  const run = async () => {
    await before
    try {
      // Stryker disable next-line OptionalChaining: what is not there throws, and is caught as a refusal is
      await environment.navigator?.locks?.request(keep.name, begin)
    } catch {}
    return begin()
  }
  const done = run()
  tails.set(
    keep,
    done.catch(() => {}),
  )
  return done
}
