/** How much is left of so many milliseconds since `at`; nothing, too, where the clock was put back since. */
export function restOf(ms: number, at = 0): number {
  const age = Date.now() - at
  return age < 0 ? 0 : Math.max(0, ms - age)
}
