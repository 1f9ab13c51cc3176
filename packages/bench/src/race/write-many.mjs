import { growth } from './growth.mjs'
import { median } from './statistics.mjs'

const counts = [1, 10, 100, 1000]
const who = [
  ['tillkit', 'tall', 'Tillkit, all of them read to'],
  ['floor', 'tall', 'by hand, no library, all of them read to'],
  ['tillkit', 'reader', 'Tillkit, a reader at the top'],
  ['bare', 'reader', 'the bare elements without the script'],
]
const figures = [
  ['heap', 'KB', value => value / 1024],
  ['task', 'ms', value => value],
]

/** What pages of 1 to 1,000 widgets cost, and what each further widget does, as Markdown. */
export function writeMany(results) {
  const head = [
    '',
    ...counts.map(count => count.toLocaleString('en')),
    'each to 100',
    'each to 1,000',
    'ratio',
  ]
  const lines = figures.flatMap(([figure, unit, convert]) =>
    who.map(([id, window, what]) => {
      const by = Object.fromEntries(
        counts.map(count => {
          const kind = `${window}-${count}`
          const taken = results.filter(it => it.contestant === id && it.kind === kind)
          return [count, convert(median(taken.map(it => it.figures[figure])))]
        }),
      )
      const { few, many, ratio } = growth(by)
      const whole = counts.map(count => Math.round(by[count]).toLocaleString('en'))
      return [
        `${what}, ${unit}`,
        ...whole,
        few.toFixed(2),
        many.toFixed(2),
        few < 0.1 ? '–' : ratio.toFixed(2),
      ]
    }),
  )
  return [head, head.map((_, at) => (at ? '---:' : '---')), ...lines]
    .map(cells => `| ${cells.join(' | ')} |`)
    .join('\n')
}
