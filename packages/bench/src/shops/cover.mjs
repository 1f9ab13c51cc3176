/** How much of a window a list of `{ from, to }` covers, what overlaps counted once. */
export function cover(intervals, { from, to }) {
  let covered = 0
  let reached = from
  for (const it of intervals.toSorted((a, b) => a.from - b.from)) {
    const start = Math.max(it.from, reached)
    const end = Math.min(it.to, to)
    if (end <= start) continue
    covered += end - start
    reached = end
  }
  return covered
}
