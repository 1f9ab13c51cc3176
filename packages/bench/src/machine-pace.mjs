/**
 * What the page below takes on a machine at rest, in milliseconds: reckoned from a slow day, on which it took 80 and the same till 3 to
 * 4 times as long as when its limits were set.
 */
const quietMs = 24

/** Path of the page in `pageAt`. */
export const pacePath = '/pace.html'

/** A page with nothing of ours: script, styles and layout as a till's first drawing has them, and more of each. */
export const pacePage = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Pace</title>
<link rel="icon" href="/pictures/till.svg"><link rel="stylesheet" href="/page.css"><main></main>
<script>
const main = document.querySelector('main')
for (let at = 0; at < 40; at++) {
  const host = document.createElement('div')
  const root = host.attachShadow({ mode: 'open' })
  const price = new Intl.NumberFormat('en', { style: 'currency', currency: 'EUR', minimumFractionDigits: at % 3 }).format(at)
  for (const word of ['Card', price, 'Add to cart']) root.append(Object.assign(document.createElement('p'), { textContent: word }))
  main.append(host)
  host.offsetHeight
}
</script></html>`

/**
 * How many times as long as a quiet machine this one takes at the moment; 1 where it is as quick or quicker. Times are held
 * against their limits after division by it, so that a slow machine fails no code and a quick one forgives none.
 * @param {number[]} works what visits of the page took, in milliseconds: the least counts
 */
export const paceOf = works => Math.max(1, Math.min(...works) / quietMs)
