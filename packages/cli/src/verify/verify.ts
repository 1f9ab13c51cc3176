import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Output } from '../run.ts'
import { changesBetween } from './changes.ts'
import { createFetchBytes, type Fetched, isInside, reasonOf } from './fetch-bytes.ts'
import type { Inventory } from './inventory.ts'
import { report } from './report.ts'
import { takeInventory } from './take-inventory.ts'

/** What `tillkit verify --help` says. */
export const verifyHelp: string = `tillkit verify <page> [--integrity <file>] [--save <file>] [--against <file>] [--json]

  <page>             the address of a page that sells
  --integrity <file> the hashes that the till's files should have; without it, the list beside its loader
  --save <file>      keep what was found
  --against <file>   what was kept: tells what changed since
  --json             what was found, for programs

Exit code: 0 as it should be, 1 something changed, differs, or has no hash to hold it against, 2 not understood, 4 not reached.`

const timeoutMs = 60_000

/** Lists the scripts of a page with their hashes, and what changed. Answers the exit code. */
export async function verify(
  args: readonly string[],
  { say, complain }: Output,
  fetch: typeof globalThis.fetch = globalThis.fetch,
): Promise<number> {
  let asked: ReturnType<typeof understand>
  try {
    asked = understand(args)
  } catch (error) {
    complain(`tillkit verify: ${(error as Error).message}\n\n${verifyHelp}`)
    return 2
  }
  const { address, published, before, values } = asked
  let page: Fetched
  let mayAskInside: boolean
  const limits = { fetch, signal: AbortSignal.timeout(timeoutMs) }
  try {
    mayAskInside = await isInside(address.hostname)
    page = await createFetchBytes({ ...limits, mayAskInside })(address)
  } catch (error) {
    complain(`tillkit verify: ${address.href} was not reached: ${reasonOf(error)}`)
    return 4
  }
  const inventory = await takeInventory(page, createFetchBytes({ ...limits, mayAskInside }), {
    ...(published && { published }),
  })
  const changes = before && changesBetween(before, inventory)
  if (values.save) writeFileSync(values.save, `${JSON.stringify(inventory, null, 2)}\n`)
  say(
    values.json
      ? JSON.stringify({ ...inventory, ...(changes && { changes }) }, null, 2)
      : report(inventory, changes),
  )
  return isAsItShouldBe(inventory, changes) ? 0 : 1
}

/** A script without a hash of the page's own is held by the inventory before it: unchanged, it is what someone looked at. */
function isAsItShouldBe({ scripts }: Inventory, changes: readonly string[] | undefined): boolean {
  const problems = scripts.flatMap(({ problem }) => problem ?? [])
  const counted = changes ? problems.filter(problem => !problem.startsWith('nothing holds')) : problems
  return counted.length === 0 && !changes?.length
}

function understand(args: readonly string[]) {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      integrity: { type: 'string' },
      save: { type: 'string' },
      against: { type: 'string' },
      json: { type: 'boolean' },
    },
  })
  const [written, ...others] = positionals
  if (!written || others.length > 0) throw new TypeError('it takes one page')
  const address = new URL(/^[a-z]+:\/\//i.test(written) ? written : `https://${written}`)
  if (!/^https?:$/.test(address.protocol)) throw new TypeError('a page is at an http or https address')
  const published: Readonly<Record<string, string>> | undefined = readJson(values.integrity, 'till.js')
  const before: Inventory | undefined = readJson(values.against, 'scripts')
  return { address, published, before, values }
}

function readJson(path: string | undefined, key: string) {
  if (path === undefined) return undefined
  const read = JSON.parse(readFileSync(path, 'utf8'))
  if (!Object.hasOwn(Object(read), key)) throw new TypeError(`${path} has no "${key}"`)
  return read
}
