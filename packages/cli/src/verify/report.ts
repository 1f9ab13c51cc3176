import type { Inventory, ScriptRow } from './inventory.ts'

/** An inventory, and what changed, for a person. A page's own words in it move no terminal's cursor. */
export function report(inventory: Inventory, changes: readonly string[] | undefined): string {
  const { url, at, scripts, headers, advice } = inventory
  const own = scripts.filter(({ kind }) => kind !== 'loaded by the till')
  const loaded = scripts.filter(({ kind }) => kind === 'loaded by the till')
  const wrong = loaded.filter(({ problem }) => problem)
  const whole = `✓ ${loaded.length - wrong.length} files that the till may load have the published bytes`
  const lines = [
    `${url}, ${at}`,
    '',
    `Scripts (${own.length})`,
    ...own.flatMap(lineOf),
    ...(loaded.length > 0 ? ['', whole, ...wrong.flatMap(lineOf)] : []),
    '',
    'Security headers',
    ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
    ...advice.map(text => `! ${text}`),
    ...(changes ? ['', ...toldChanges(changes)] : []),
  ]
  return lines.join('\n').replace(/(?!\n)\p{Cc}/gu, ' ')
}

function toldChanges(changes: readonly string[]): string[] {
  return changes.length === 0
    ? ['✓ nothing changed']
    : [`✗ ${changes.length} changed`, ...changes.map(change => `  ${change}`)]
}

function lineOf({
  kind,
  name,
  type,
  hash,
  integrity,
  hasNonce,
  isThirdParty,
  purpose,
  problem,
}: ScriptRow): string[] {
  const about = [
    kind,
    type,
    isThirdParty ? 'third party' : undefined,
    integrity ? 'integrity' : undefined,
    hasNonce ? 'nonce' : undefined,
  ].filter(Boolean)
  return [
    `${problem ? '✗' : '✓'} ${name}`,
    `  ${about.join(', ')}`,
    ...(hash ? [`  ${hash}`] : []),
    ...(purpose ? [`  ${purpose}`] : []),
    ...(problem ? [`  ${problem}`] : []),
  ]
}
