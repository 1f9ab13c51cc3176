import { fstatSync } from 'node:fs'
import { parseArgs } from 'node:util'

/**
 * What a `start.mjs` of an on-demand shop is: `--port N` starts it and prints one line of JSON when it answers, which is
 * all that stdout ever gets; `--prepare` only installs and seeds it. It stops on SIGTERM, SIGINT, and when the parent
 * that holds its stdin goes away.
 * @param {{ prepare(log: (line: string) => void): Promise<unknown>,
 *   start(options: { port: number, log: (line: string) => void }): Promise<{ access: object, stop(): Promise<void> }> }} shop
 *   `access` is what is printed; port 0 means any
 */
export async function runAsShop(shop) {
  const { values } = parseArgs({
    options: { port: { type: 'string', default: '0' }, prepare: { type: 'boolean', default: false } },
  })
  const log = line => process.stderr.write(`${line}\n`)
  let running
  let stopping = false
  async function stop(code = 0) {
    if (stopping) return
    stopping = true
    await running?.stop().catch(error => log(error.message))
    process.exit(code)
  }
  process.on('SIGTERM', () => stop())
  process.on('SIGINT', () => stop())
  const stdin = fstatSync(0, { bigint: true })
  if (stdin.isFIFO() || stdin.isSocket())
    process.stdin
      .on('end', () => stop())
      .on('error', () => stop())
      .resume()
  try {
    if (values.prepare) {
      await shop.prepare(log)
      process.exit(0)
    }
    running = await shop.start({ port: Number(values.port), log })
    process.stdout.write(`${JSON.stringify(running.access)}\n`)
  } catch (error) {
    log(`the shop did not start: ${error.stack ?? error}`)
    await stop(1)
  }
}
