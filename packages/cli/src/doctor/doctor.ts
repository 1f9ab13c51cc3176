import { parseArgs } from 'node:util'
import { type Detection, detect } from '@tillkit/adapters/detect'
import type { Output } from '../run.ts'
import { report } from './report.ts'

/** What `tillkit doctor --help` says. */
export const doctorHelp: string = `tillkit doctor <address> [--from <page>] [--json]

  <address>     of a shop, one of its products, its API or its product feed
  --from <page> the page that the till will be on, to see whether the shop lets it in
  --json        what was found out, for programs

Exit code: 0 ready to paste, 1 something is missing, 2 not understood, 3 no shop recognized, 4 not reached.`

/** Its exit codes, by what was found. */
const codeOf = ({ status, way, shop }: Detection): number => {
  if (status === 'unreachable') return 4
  if (status === 'unrecognized') return 3
  return way === 'direct' && !shop?.missing?.length ? 0 : 1
}

/** Recognizes the shop at an address and prints a report with the snippet to paste. Answers the exit code. */
export async function doctor(
  args: readonly string[],
  { say, complain }: Output,
  fetch: typeof globalThis.fetch = globalThis.fetch,
): Promise<number> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { from: { type: 'string' }, json: { type: 'boolean' } },
    })
    const [address, ...others] = positionals
    if (!address || others.length > 0) throw new TypeError('it takes one address')
    const { from } = values
    const detection = await detect(address, { fetch, ...(from && { from: pageOf(from) }) })
    say(values.json ? JSON.stringify(detection, null, 2) : report(detection))
    return codeOf(detection)
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    complain(`tillkit doctor: ${error.message}\n\n${doctorHelp}`)
    return 2
  }
}

const pageOf = (from: string) => (/^[a-z]+:\/\//i.test(from) ? from : `https://${from}`)
