/**
 * `node examples/medusa-shop/start.mjs [--port N]` starts a Medusa with its own PostgreSQL, installed and seeded when it
 * is not there yet, and prints `{ url, key, email, password }` when it answers; `--prepare` only installs and seeds.
 */
import { cp, readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { freePort } from '../../packages/tools/src/free-port.mjs'
import { contentVersion } from '../../packages/tools/src/real/content-version.mjs'
import { installShop } from '../../packages/tools/src/real/install-shop.mjs'
import { runAsShop } from '../../packages/tools/src/real/run-as-shop.mjs'
import { runStep } from '../../packages/tools/src/real/run-step.mjs'
import { seededDatabase } from '../../packages/tools/src/real/seeded-database.mjs'
import { startProgram } from '../../packages/tools/src/real/start-program.mjs'

const sources = fileURLToPath(new URL('server', import.meta.url))
const cli = 'node_modules/@medusajs/cli/cli.js'
const quiet = { NODE_ENV: 'development', MEDUSA_DISABLE_TELEMETRY: 'true', LOG_LEVEL: 'error' }

await runAsShop({ prepare, start })

/** Installs and seeds; answers the shop's folder and how to start its database. */
async function prepare(log) {
  const folder = await installShop('medusa', log)
  // Configuration and seed belong beside the installed program.
  await cp(sources, folder, { recursive: true })
  const startDatabase = await seededDatabase({
    folder,
    version: await contentVersion(sources),
    log: () => {},
    async seed(url, data) {
      log('Seeding medusa (about a minute, once)')
      const { email, password } = (await readKnown()).admin
      const env = { ...quiet, DATABASE_URL: url, TILLKIT_ACCESS: path.join(data, 'access.json') }
      await runStep([cli, 'db:migrate', '--execute-all-links'], { cwd: folder, env })
      await runStep([cli, 'exec', './seed.js'], { cwd: folder, env })
      await runStep([cli, 'user', '-e', email, '-p', password], { cwd: folder, env })
    },
  })
  return { folder, startDatabase }
}

async function start({ port: wanted, log }) {
  const { folder, startDatabase } = await prepare(log)
  const database = await startDatabase()
  const { port } = await freePort(wanted)
  const url = `http://127.0.0.1:${port}`
  try {
    const program = await startProgram({
      args: [cli, 'start', '-H', '127.0.0.1', '-p', String(port)],
      cwd: folder,
      env: { ...quiet, DATABASE_URL: database.url },
      health: `${url}/health`,
      log,
    })
    const { key } = JSON.parse(await readFile(path.join(database.data, 'access.json'), 'utf8'))
    return {
      access: { url, key, ...(await readKnown()).admin },
      async stop() {
        await program.stop()
        await database.stop()
      },
    }
  } catch (error) {
    await database.stop()
    throw error
  }
}

async function readKnown() {
  return JSON.parse(await readFile(path.join(sources, 'known.json'), 'utf8'))
}
