import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import path from 'node:path'

const number = value => Math.round(value).toLocaleString('en')
const seconds = ms => `${(ms / 1000).toFixed(1)} s`
const laws = ['two orders', 'lost lines', 'wrong total', 'a lie', 'late', 'no end']
const endings = ['confirmed', 'checking', 'refused', 'failed']

/** The value that so many of a hundred are below or at. */
function percentile(values, percent) {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? 0
}

const row = cells => `| ${cells.join(' | ')} |`
const table = (head, rows) =>
  [row(head), row(head.map((_, at) => (at ? '---:' : '---'))), ...rows.map(row)].join('\n')

/**
 * Writes `packages/bench/FAULTS.md` from the results of `src/faulted/*.faults.test.ts`, a line of JSON each, in a folder for
 * each seed.
 * @param {string} folder
 */
export function writeFaultsReport(folder) {
  const seeds = readdirSync(folder).sort((a, b) => Number(a) - Number(b))
  const files = seeds.flatMap(seed =>
    readdirSync(path.join(folder, seed)).map(name => readFileSync(path.join(folder, seed, name), 'utf8')),
  )
  const lines = files.flatMap(text => text.trim().split('\n'))
  const results = lines.map(line => JSON.parse(line))
  const merchants = [...new Set(results.map(it => it.merchant))].sort()
  const kinds = [...new Set(results.flatMap(it => it.met))].sort()
  const count = (list, is) => number(list.filter(is).length)
  const broke = law => it => it.breaches.some(breach => breach.law === law)
  const timesOf = list => [50, 95, 100].map(percent => seconds(percentile(list, percent)))

  writeFileSync(
    new URL('FAULTS.md', import.meta.url),
    `# Faulted checkouts

Written by \`npm run test:faults\`: ${number(results.length)} checkouts over networks that fail (seeds ${seeds.join(', ')}), with the product's own code
from the first click to the order, looked at through the merchant's side door. Node ${process.versions.node}, ${cpus().length} cores, with whatever else
the machine was doing. [The kinds of fault](../../docs/guide/fault-proxy.md)

${table(
  ['law', 'broken'],
  laws.map(law => [law, count(results, broke(law))]),
)}

- *two orders*: more than one for one intent, also a while after the end. *lost lines*: an order without something that the shopper
  put in, or with something else. *wrong total*: on the last screen, or other than what was agreed to.
- *a lie*: the last screen says something else than the server. *late*: a step that said nothing for more than 15 seconds.
  *no end*: no order after six tries on a network that is well again.
- ${count(results, it => it.met.length > 0)} of the runs met a fault, ${count(results, it => it.met.length > 1)} more than one; in the others the planned request never came.

## What the screen said first after "order"

${table(
  ['merchant', 'runs', ...endings, 'p50', 'p95', 'longest'],
  merchants.map(name => {
    const mine = results.filter(it => it.merchant === name)
    return [
      name,
      number(mine.length),
      ...endings.map(ending => count(mine, it => it.first === ending)),
      ...timesOf(mine.map(it => it.firstMs)),
    ]
  }),
)}

"Checking" became "placed" or "refused" in every run; "refused" and "failed" were tried again until there was an order. The longest
that any step of a checkout had nothing to say: ${timesOf(results.map(it => it.longestMs)).join(', ')} (p50, p95, longest).

## Faults met

${table(
  ['kind', ...merchants],
  kinds.map(kind => [
    `\`${kind}\``,
    ...merchants.map(name => count(results, it => it.merchant === name && it.met.includes(kind))),
  ]),
)}

\`duplicate-at-once\` never befalls the request that orders between the relay and EverShop, only others there: EverShop reads a cart and
closes it without a lock, and two copies of one request at once can be two orders, whoever sent them ([EverShop](../../docs/adapters/evershop.md)).
`,
  )
}
