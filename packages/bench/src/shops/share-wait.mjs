import { cover } from './cover.mjs'

/**
 * Divides a shopper's wait. A moment counts as ours when the main thread runs script, or draws, whatever else is under way:
 * more than our share, and never less. Of the others, those in which the shop works are the shop's, those in which a
 * request is on its way the line's; in the rest the browser waits for itself. What the shop took of a request lies in
 * its middle, where the line has handed it on and has not brought the answer yet.
 */
export function shareWait(window, { script, drawing, requests }) {
  const served = requests.map(({ from, to, server }) => {
    const middle = (from + to) / 2
    return { from: middle - server / 2, to: middle + server / 2 }
  })
  const shares = {}
  const before = []
  let sum = 0
  for (const [name, intervals] of Object.entries({ script, drawing, server: served, line: requests })) {
    before.push(...intervals)
    const covered = cover(before, window)
    shares[name] = covered - sum
    sum = covered
  }
  const wait = window.to - window.from
  return { wait, ...shares, rest: wait - sum }
}
