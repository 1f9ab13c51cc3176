const beatMs = 50
let stalled = 0
let last = performance.now()

setInterval(() => {
  const now = performance.now()
  stalled += Math.max(0, now - last - 2 * beatMs)
  last = now
}, beatMs).unref()

/**
 * Milliseconds by a clock that stands still when this process does: its timers came late, since the machine had others to
 * serve. The till did not run then, so nobody has waited for it.
 */
export const runningMs = (): number => performance.now() - stalled
