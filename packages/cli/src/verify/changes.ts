import type { Inventory, ScriptRow } from './inventory.ts'

/** What differs between two inventories of a page, one line each: what PCI DSS 11.6.1 wants someone to be told. */
export function changesBetween(before: Inventory, now: Inventory): string[] {
  const [old, current] = [byName(before.scripts), byName(now.scripts)]
  const added = [...current].filter(([name]) => !old.has(name)).map(([, row]) => `new script: ${nameOf(row)}`)
  const gone = [...old].filter(([name]) => !current.has(name)).map(([, row]) => `script gone: ${nameOf(row)}`)
  const changed = [...current].flatMap(([name, row]) => {
    const was = old.get(name)
    if (!was) return []
    if (was.hash !== row.hash) return [`other bytes: ${nameOf(row)}`]
    return was.integrity === row.integrity ? [] : [`other integrity: ${nameOf(row)}`]
  })
  const names = new Set([...Object.keys(before.headers), ...Object.keys(now.headers)])
  const headers = [...names]
    .sort()
    .filter(name => before.headers[name] !== now.headers[name])
    .map(name => `header ${name}: ${before.headers[name] ?? 'none'} → ${now.headers[name] ?? 'none'}`)
  return [...added, ...gone, ...changed, ...headers]
}

/** What stands in the page is known by its bytes, what is elsewhere by its address; one that is there twice counts twice. */
function byName(scripts: readonly ScriptRow[]): ReadonlyMap<string, ScriptRow> {
  const found = new Map<string, ScriptRow>()
  for (const row of scripts) {
    const key = /^(inline|handler|import map)$/.test(row.kind)
      ? `${row.kind} ${row.hash}`
      : `${row.kind} ${row.name}`
    let times = 1
    while (found.has(`${key} ${times}`)) times++
    found.set(`${key} ${times}`, row)
  }
  return found
}

const nameOf = ({ kind, name }: ScriptRow) =>
  /^(inline|handler|import map)$/.test(kind) ? `${kind} "${name}"` : name
