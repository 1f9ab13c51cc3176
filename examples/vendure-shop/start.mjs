/**
 * `node start.mjs [--port N] [--data DIR] [--keep] [--handles]` starts the shop and prints one line of JSON when it
 * answers: `{ url, shopApi, adminApi, username, password }`. Everything else goes to stderr. It stops on SIGTERM,
 * SIGINT, and when the parent that holds its stdin or its IPC channel goes away. `--handles` lists the products.
 */
import { fstatSync } from 'node:fs'
import process from 'node:process'
import { parseArgs } from 'node:util'

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    data: { type: 'string' },
    keep: { type: 'boolean', default: false },
    handles: { type: 'boolean', default: false },
  },
})

// Listened to before anything slow, so a shop that is still seeding stops too.
let shop
let stopping = false
async function stop() {
  if (stopping) return
  stopping = true
  // Nothing outlives a shop in memory, so it need not say goodbye; a kept one finishes its writing.
  if (!values.keep) process.exit(0)
  setTimeout(() => process.exit(0), 3000).unref()
  await shop?.stop().catch(() => {})
  process.exit(0)
}
process.on('SIGTERM', stop)
process.on('SIGINT', stop)
process.on('disconnect', stop)
if (stdinIsHeldByAParent()) process.stdin.on('end', stop).on('error', stop).resume()

const { startShop } = await import('./shop.mjs')
try {
  shop = await startShop({
    port: Number(values.port),
    ...(values.data ? { dataDir: values.data } : {}),
    keep: values.keep,
    log: line => process.stderr.write(`${line}\n`),
  })
} catch (error) {
  process.stderr.write(
    error.code === 'EADDRINUSE'
      ? `port ${values.port} is taken: give another with --port, or 0 for any free one\n`
      : `the shop did not start: ${error.stack ?? error}\n`,
  )
  process.exit(1)
}
const { url, shopApi, adminApi, credentials } = shop
if (values.handles) await printHandles(shopApi)
process.stdout.write(`${JSON.stringify({ url, shopApi, adminApi, ...credentials })}\n`)

/** A pipe ends when the parent does; a terminal or /dev/null says nothing about it. */
function stdinIsHeldByAParent() {
  try {
    // bigint, because Node 20 keeps the last plain stat in one place and realpathSync reads it: after a plain stat
    // of a pipe it leaves symbolic links unresolved, and no module of pnpm's store is found.
    const stdin = fstatSync(0, { bigint: true })
    return stdin.isFIFO() || stdin.isSocket()
  } catch {
    return false
  }
}

async function printHandles(api) {
  const response = await fetch(api, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ products(options: { take: 100 }) { items { slug name } } }' }),
  })
  const { data } = await response.json()
  for (const { slug, name } of data.products.items) process.stderr.write(`${slug}\t${name}\n`)
}
