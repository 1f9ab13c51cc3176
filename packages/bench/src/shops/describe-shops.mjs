import { describeMachine } from '../describe-machine.mjs'
import { shopPages } from './pages.mjs'
import { writeShops } from './write-shops.mjs'

/** The part of RESULTS.md on a purchase from a real shop. */
export function describeShops(visits, { rounds, ...run }) {
  return `Written by \`npm run bench\` (\`npm run bench -- 3 --shops\` for this alone): ${rounds} purchases from the demo's Vendure, directly and over
the relay in turn, of ${describeMachine(run)}
A phone as in the race, on its line of 150 ms a round trip, each time as a new reader; shop and relay are programs on the same
machine, not slowed. A moment is *script* or *drawing* when the page's main thread is at it, whatever else is under way: the blog's own
first drawing too, so *ours* is at most that. Of the others, those in which the shop works are the *shop's*, those in which a request is on its way
the *line's*; in the *rest* the browser waits for frames, timers and itself. Medians; the columns are in milliseconds.

${writeShops(shopPages(), visits)}`
}
