import { peerIds } from './contestants/field.mjs'
import { rows } from './rows.mjs'
import { median, spread } from './statistics.mjs'
import { allowanceOf } from './visit/allowance.mjs'

/** What the race came to, as Markdown: medians with the spread of their middle half, and ratios to the best peer. */
export function writeRace(field, results) {
  const figuresOf = (id, kind) =>
    results.filter(it => it.contestant === id && it.kind === kind).map(({ figures }) => figures)
  const allowed = kind => {
    const of = figure => median(figuresOf('floor', kind).map(figures => figures[figure]))
    return allowanceOf({ paint: of('paint'), read: of('read') })
  }
  const valuesOf = (id, { kind, figure, unit, beyondFloor }) => {
    const less = beyondFloor ? allowed(kind) : 0
    return figuresOf(id, kind).map(
      figures => (unit === 'KB' ? figures[figure] / 1024 : figures[figure]) - less,
    )
  }
  const ours = field.filter(({ id }) => id.startsWith('tillkit'))
  const head = [
    '',
    ...field.map(({ title }) => title),
    ...ours.map(({ title }) => `${title}: share of the best peer`),
  ]
  const lines = rows.map(row => {
    const cell = ({ id }) => {
      const values = valuesOf(id, row)
      if (!values.length) return '–'
      const wide = spread(values)
      return `${show(median(values), row)}${wide ? ` ±${show(wide / 2, row)}` : ''}`
    }
    const ratio = ({ id }) => {
      if (row.isLevel) return '–'
      const peers = peerIds.map(peer => median(valuesOf(peer, row)))
      const own = median(valuesOf(id, row))
      const best = Math.min(...peers)
      return Number.isNaN(own) || Number.isNaN(best)
        ? '–'
        : best
          ? (own / best).toFixed(2)
          : own
            ? 'behind'
            : 'even'
    }
    return [row.what + (row.unit && `, ${row.unit}`), ...field.map(cell), ...ours.map(ratio)]
  })
  const table = [head, head.map((_, at) => (at ? '---:' : '---')), ...lines].map(
    cells => `| ${cells.join(' | ')} |`,
  )
  return table.join('\n')
}

/** What the shelf came to, beside a single card in the same rounds. */
export function writeShelf(results) {
  const of = (id, kind, figure) =>
    results.filter(it => it.contestant === id && it.kind === kind).map(({ figures }) => figures[figure])
  const ms = values =>
    `${show(median(values), { unit: 'ms' })} ±${show(spread(values) / 2, { unit: 'ms' })} ms`
  const shelf = figure => of('tillkit-shelf', 'shelf', figure)
  const traced = figure => of('tillkit-shelf', 'work', figure)
  const most = figure => Math.max(...shelf(figure))
  return [
    ['a single card, live button', ms(of('tillkit', 'line', 'live'))],
    ['first row of 48 products, live buttons', ms(shelf('live'))],
    ['longest task until then', ms(shelf('drawing'))],
    ['longest task while a search is typed', ms(shelf('typing'))],
    ['longest task with our script in it until the first row is live, traced', ms(traced('liveTask'))],
    ['longest task with our script in it while a search is typed, traced', ms(traced('typingTask'))],
    ["requests for the page of results (Vendure's search and its products)", `${median(shelf('reads'))}`],
    ['searches for a word of 6 letters, the most', `${most('searches')}`],
    ['pictures that are not lazy, or have no size', `${most('pictures')}`],
  ]
    .map(cells => `| ${cells.join(' | ')} |`)
    .join('\n')
}

function show(value, { unit }) {
  if (unit) return Math.round(value).toLocaleString('en')
  return value % 1 ? value.toFixed(3) : `${value}`
}
