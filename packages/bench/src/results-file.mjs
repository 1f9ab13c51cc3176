import { existsSync, readFileSync, writeFileSync } from 'node:fs'

const file = new URL('../RESULTS.md', import.meta.url)
/** The sections that runs of their own write, in the order of the file; what comes before them is `measured`. */
const heads = { race: '## The race\n', shops: '## Where a shopper waits\n' }

/** Writes what was measured of the build, what the race came to or where a shopper waits into `RESULTS.md`; the rest stays. */
export function writeResults(sections) {
  writeFileSync(file, putSections(existsSync(file) ? readFileSync(file, 'utf8') : '', sections))
}

/** A text with sections in the place of those that it has. */
export function putSections(text, sections) {
  let rest = text
  const kept = {}
  for (const [name, head] of Object.entries(heads).reverse()) {
    const [before, after = ''] = rest.split(head)
    kept[name] = after
    rest = before
  }
  const all = { measured: rest, ...kept, ...sections }
  const parts = Object.entries(heads).map(
    ([name, head]) => all[name].trim() && `${head}\n${all[name].trim()}`,
  )
  return `${[all.measured.trim(), ...parts].filter(Boolean).join('\n\n')}\n`
}
