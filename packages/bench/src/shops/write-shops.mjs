import { median, quantile } from '../race/statistics.mjs'
import { purchase } from './purchase.mjs'

const columns = [
  ['wait', 'wait, ms'],
  ['script', 'script'],
  ['drawing', 'drawing'],
  ['server', 'shop'],
  ['line', 'line'],
  ['rest', 'rest'],
]

/** Where a shopper waits, as Markdown: a table for each page, and what the relay takes. */
export function writeShops(pages, visits) {
  const tables = pages.map(({ id, title }) => {
    const own = visits.filter(({ page }) => page === id)
    return `### ${title}\n\n${writeWaits(own.map(({ waits }) => waits))}`
  })
  return `${tables.join('\n\n')}\n\n${writeRelay(visits)}`
}

function writeWaits(visits) {
  const head = ['', ...columns.map(([, what]) => what), 'ours, %', 'longest task of ours, ms', 'requests']
  const lines = purchase.map(({ name, what }) =>
    lineOf(
      what,
      visits.map(waits => waits.find(it => it.name === name)),
    ),
  )
  const whole = visits.map(waits => {
    const sums = Object.fromEntries(
      [...columns.map(([name]) => name), 'requests'].map(name => [
        name,
        waits.reduce((sum, it) => sum + it[name], 0),
      ]),
    )
    return { ...sums, longest: Math.max(...waits.map(({ longest }) => longest)) }
  })
  return [head, head.map((_, at) => (at ? '---:' : '---')), ...lines, lineOf('**the whole visit**', whole)]
    .map(cells => `| ${cells.join(' | ')} |`)
    .join('\n')
}

function lineOf(what, waits) {
  const of = name => median(waits.map(it => it[name]))
  const ours = median(waits.map(({ script, drawing, wait }) => (100 * (script + drawing)) / wait))
  const whole = value => Math.round(value).toLocaleString('en')
  return [
    what,
    ...columns.map(([name]) => whole(of(name))),
    ours.toFixed(1),
    whole(of('longest')),
    whole(of('requests')),
  ]
}

function writeRelay(visits) {
  const requests = visits.flatMap(it => it.requests)
  const relayed = requests.filter(({ own }) => own !== undefined)
  const direct = requests.filter(({ own }) => own === undefined).map(({ took }) => took)
  const ms = value => `${value.toFixed(1)} ms`
  const own = relayed.map(it => it.own)
  return `Of a request over the relay the relay itself takes ${ms(median(own))} (the middle half ${ms(quantile(own, 0.25))} to ${ms(quantile(own, 0.75))}), and the
shop behind it ${ms(median(relayed.map(it => it.took - it.own)))}; asked directly the shop takes ${ms(median(direct))}. ${relayed.length} and ${direct.length} requests, CORS's preflights among them.`
}
