import { preload } from './loader.ts'

const warmed = new Set<string>()

/**
 * Fetches, without running it, what the first click will need; not for shoppers who save data. Code only: nothing is sent
 * and nothing is stored.
 */
export function warm(adapter: string): void {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } }
  if (connection?.saveData) return
  for (const file of ['cart.js', 'http.js', `${adapter}-purchase.js`]) {
    if (!warmed.has(file)) preload(file)
    warmed.add(file)
  }
}

/** Runs `task` once the browser has nothing to do. */
export function whenIdle(task: () => void): void {
  const wait = window.requestIdleCallback ?? setTimeout
  wait(task)
}
