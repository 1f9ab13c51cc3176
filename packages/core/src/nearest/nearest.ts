/**
 * The word that differs in the fewest letters, if it is near enough to have been meant; with `oneIsMeant` the nearest in any
 * case: whoever writes `action="bye"` can only have meant one of two.
 */
export function nearest(word: string, words: readonly string[], oneIsMeant = false): string | undefined {
  let best: string | undefined
  let least = oneIsMeant ? Number.POSITIVE_INFINITY : Math.ceil(word.length / 3) + 1
  for (const other of words) {
    const distance = distanceOf(word.toLowerCase(), other.toLowerCase())
    if (distance < least) {
      best = other
      least = distance
    }
  }
  return best
}

/** How many letters must be put in, taken out, changed or swapped with their neighbor. */
function distanceOf(from: string, to: string): number {
  let before: number[] = []
  let row = Array.from({ length: to.length + 1 }, (_, at) => at)
  for (let i = 1; i <= from.length; i++) {
    const next = [i]
    for (let j = 1; j <= to.length; j++) {
      const same = from[i - 1] === to[j - 1]
      const least = Math.min(at(row, j) + 1, at(next, j - 1) + 1, at(row, j - 1) + (same ? 0 : 1))
      const swapped = from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]
      next[j] = swapped && i > 1 && j > 1 ? Math.min(least, at(before, j - 2) + 1) : least
    }
    before = row
    row = next
  }
  return at(row, to.length)
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY
}
