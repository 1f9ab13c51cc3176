#!/usr/bin/env node
import { parseArgs } from 'node:util'
import { isTillError } from '@tillkit/core'
import { createLog } from '../watching/create-log.ts'
import { lineWriter } from './line-writer.ts'
import { readConfig } from './read-config.ts'
import { serveRelay } from './serve-relay.ts'

const usage = `tillkit-relay [--config relay.json]

Serves merchants whose API a browser may not call, as UCP merchants. Without a file it reads TILLKIT_RELAY (the same JSON),
or for one merchant:

  TILLKIT_MERCHANT      vendure:https://shop.example/shop-api
  TILLKIT_ORIGINS       https://blog.example, more apart by commas
  TILLKIT_KEY           what the site's pages send as X-API-Key; none: the site is known by its origin
  TILLKIT_RELAY_SECRET  32 characters or more, seals the ids of carts
  TILLKIT_STORE_URL     postgres://… for many nodes; memory without

HOST and PORT replace those of the file. docs/guide/relay.md tells the rest.
`

let options: { config?: string | undefined; help: boolean }
try {
  options = parseArgs({
    options: { config: { type: 'string' }, help: { type: 'boolean', default: false } },
  }).values
} catch (error) {
  end(2, `${(error as Error).message}\n\n${usage}`)
}
if (options.help) end(0, usage)

try {
  const config = await readConfig(options.config, process.env)
  const lines = lineWriter(text => process.stdout.write(text))
  const log = createLog(config.log, lines.write)
  if (config.secrets.length === 0)
    log('warn', 'secret_made_up', { hint: 'carts end with this process; set TILLKIT_RELAY_SECRET' })
  const secrets =
    config.secrets.length > 0 ? config.secrets : [`${crypto.randomUUID()}${crypto.randomUUID()}`]
  const relay = await serveRelay({ ...config, secrets }, { log })
  // Whoever started it waits for this line.
  lines.write(JSON.stringify({ url: relay.url }))
  process.once('exit', lines.flush)
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const)
    process.on(signal, () => void relay.close().then(() => process.exit(0)))
} catch (error) {
  end(1, isTillError(error) ? error.message : `The relay could not start: ${(error as Error).message}`)
}

function end(code: number, words: string): never {
  if (code === 0) console.log(words)
  else console.error(words)
  process.exit(code)
}
