import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { load } from './load.mjs'

// `node packages/server/bench/cached-reads.mjs [PER_SECOND] [SECONDS]` after `npm run build`: cached reads of the catalog, over
// a relay in a process of its own.

const [perSecond = 500, seconds = 15] = process.argv.slice(2).map(Number)
const folder = await mkdtemp(join(tmpdir(), 'tillkit-load-'))
const config = join(folder, 'relay.json')
const origin = 'https://blog.example'
await writeFile(
  config,
  JSON.stringify({
    port: 0,
    merchants: [{ id: 'acme', adapter: 'memory', endpoint: 'demo' }],
    sites: [{ key: 'pk_load_1', origins: [origin] }],
    limits: { address_per_minute: 0, site_per_minute: 0 },
    log: 'info',
  }),
)
const program = fileURLToPath(new URL('../dist/node/main.js', import.meta.url))
const relay = spawn(process.execPath, [program, '--config', config], { stdio: ['ignore', 'pipe', 'inherit'] })
const url = await new Promise((resolve, reject) => {
  createInterface({ input: relay.stdout }).on('line', line => {
    if (line.startsWith('{"url":')) resolve(JSON.parse(line).url)
  })
  relay.once('close', code => reject(new Error(`the relay ended (exit ${code})`)))
})
const what = {
  url: `${url}/m/acme/catalog/lookup`,
  body: JSON.stringify({ ids: ['enamel-mug', 'candle'] }),
  headers: { origin, 'content-type': 'text/plain' },
}
await load({ ...what, perSecond: 100, seconds: 3 })
const { p50, p99, max, failed, ...answered } = await load({ ...what, perSecond, seconds })
console.log(
  `${Math.round(answered.perSecond)} cached reads a second for ${seconds} s: p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms, ` +
    `longest ${max.toFixed(1)} ms, ${failed} failed`,
)
relay.kill()
await rm(folder, { recursive: true })
