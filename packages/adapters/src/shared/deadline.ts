/** A limit of time that also ends when the caller's own signal does. It covers a reply's body, not only its headers. */
export function deadline(timeoutMs: number, signal: AbortSignal | undefined): AbortSignal {
  const limit = AbortSignal.timeout(timeoutMs)
  // Browsers without `any` (Safari before 17.4) keep the limit of time and cannot stop earlier.
  return (signal && AbortSignal.any?.([limit, signal])) ?? limit
}
