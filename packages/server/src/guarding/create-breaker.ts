/** What a breaker stands in the way of. */
export interface Breaker {
  /** Milliseconds until a call may be tried; 0 lets it through. After an opening one call at a time is let through. */
  wait(): number
  /** What became of a call that was let through. */
  report(outcome: 'answered' | 'failed' | 'given_up'): void
  isOpen(): boolean
}

/** How patient a breaker is. */
export interface BreakerRules {
  /** Failures in a row that open it. */
  readonly failures: number
  readonly openMs: number
  readonly now: () => number
}

/**
 * A circuit breaker for one merchant: after some failures in a row nobody waits for it any more, for a while; then one call
 * tries, and its outcome decides.
 */
export function createBreaker({ failures, openMs, now }: BreakerRules): Breaker {
  let inARow = 0
  let openUntil = 0
  let trying = false
  return {
    wait() {
      if (inARow < failures) return 0
      const left = openUntil - now()
      if (left > 0) return left
      if (trying) return openMs
      trying = true
      return 0
    },
    report(outcome) {
      trying = false
      if (outcome === 'given_up') return
      inARow = outcome === 'answered' ? 0 : inARow + 1
      if (inARow >= failures) openUntil = now() + openMs
    },
    isOpen: () => inARow >= failures,
  }
}
