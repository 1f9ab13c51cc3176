/** How late a live button may be after its first paint and one round trip to the shop. */
const graceMs = 100

/** When a button may be live: after the first paint, one read from question to reply, and 100 ms. */
export const allowanceOf = ({ paint, read }) => paint + read + graceMs

/**
 * What the first read of a product took, of a page's resource timings; not a number when there was none. A read named in the
 * head is a `link`'s; the fetch that takes it from there comes later and is no round trip.
 */
export function firstRead(entries) {
  const [first] = entries
    .filter(
      ({ initiatorType, name }) =>
        /^(fetch|xmlhttprequest|link)$/.test(initiatorType) && /\/(shop-api|graphql|api)\b/.test(name),
    )
    .toSorted((a, b) => a.startTime - b.startTime)
  return first ? first.responseEnd - first.startTime : Number.NaN
}
