import { peerIds } from './contestants/field.mjs'
import { rows } from './rows.mjs'
import { median, spread } from './statistics.mjs'

/** What the race came to, as Markdown: medians with the spread of their middle half, and ratios to the best peer. */
export function writeRace(field, results) {
  const valuesOf = (id, { kind, figure, unit }) =>
    results
      .filter(it => it.contestant === id && it.kind === kind)
      .map(({ figures }) => (unit === 'KB' ? figures[figure] / 1024 : figures[figure]))
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

function show(value, { unit }) {
  if (unit) return Math.round(value).toLocaleString('en')
  return value % 1 ? value.toFixed(3) : `${value}`
}
