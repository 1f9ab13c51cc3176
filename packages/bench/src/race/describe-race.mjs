import { describeMachine } from '../describe-machine.mjs'
import { writeMany } from './write-many.mjs'
import { writeRace, writeShelf } from './write-race.mjs'

/** The race's part of RESULTS.md. */
export function describeRace(field, results, { rounds, ...run }) {
  return `Written by \`npm run bench\`: ${rounds} rounds of ${describeMachine(run)} Everyone ran once in each round and in turn.
Each contestant stands in the same blog post, sells the same product with 6 variants, and has a stub of its own merchant's API, which
answers at once; one HTTP/2 server plays every origin. Line: 1.6 Mbit/s, 150 ms a round trip, processor slowed 4 times, a phone's
screen, nothing cached. *Connections charged*: a line that also takes a round trip for TCP and one for TLS with each origin. Each figure is the median, with
half the spread of the middle half. *Up to the live button* includes what was fetched ahead meanwhile. Heap after collecting garbage.
*Beyond*: below zero is earlier. *Task of the page's*: with its script in it, in a visit of its own that is traced.

${writeRace(field, results)}

### A thousand widgets

On a line that is not slow, with a processor that is not. *Read to*: in a window in which 100 widgets are in sight, to the end of the
page. *At the top*: in a window of 823 px. *Each*: what one further widget costs, from 1 to 100 and from 100 to 1,000; the ratio of the
two is 1 where cost grows linearly.

${writeMany(results)}

### A shelf

48 products with facets and a search, on the same line. No peer has one.

| | |
| --- | ---: |
${writeShelf(results)}`
}
