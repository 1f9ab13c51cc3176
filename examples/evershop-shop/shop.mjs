import { cp, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { freePort } from '../../packages/tools/src/free-port.mjs'
import { contentVersion } from '../../packages/tools/src/real/content-version.mjs'
import { installShop } from '../../packages/tools/src/real/install-shop.mjs'
import { runStep } from '../../packages/tools/src/real/run-step.mjs'
import { seededDatabase } from '../../packages/tools/src/real/seeded-database.mjs'
import { startProgram } from '../../packages/tools/src/real/start-program.mjs'
import { products } from './seed/products.mjs'

const here = path.dirname(fileURLToPath(import.meta.url))
const evershop = path.join('node_modules', '@evershop', 'evershop', 'dist')

/**
 * Installs EverShop and seeds its database, each once.
 * @param {(line: string) => void} log
 * @returns {Promise<{ folder: string, startDatabase: () => Promise<{ url: string, stop(): Promise<void> }> }>}
 */
export async function prepareShop(log) {
  const folder = await installShop('evershop', log)
  // EverShop finds its configuration and extensions below the folder that it runs in.
  await cp(path.join(here, 'shop'), folder, { recursive: true })
  // What a compiler would make of an extension, which EverShop runs: here it is the source itself.
  const decline = path.join(folder, 'extensions', 'decline')
  await cp(path.join(decline, 'src'), path.join(decline, 'dist'), { recursive: true })
  const startDatabase = await seededDatabase({
    folder,
    version: await contentVersion(
      fileURLToPath(import.meta.url),
      path.join(here, 'seed'),
      path.join(here, 'shop'),
    ),
    log: () => {},
    seed: async url => {
      log('Seeding EverShop (a minute, once)')
      // Its first start makes the tables.
      const migrating = await startServer(folder, url, 0, () => {})
      await migrating.stop()
      await writeFile(
        path.join(folder, evershop, 'bin', 'seed', 'data', 'products.json'),
        JSON.stringify(products),
      )
      const what = ['attributes', 'categories', 'collections', 'products'].map(it => `--${it}`)
      await runIn(folder, url, ['seed', ...what])
      await runSql(folder, url, await readFile(path.join(here, 'seed', 'seed.sql'), 'utf8'))
      // Addresses of products are made by a helper that works off events: a shop is the same from its first second on.
      const working = await startServer(folder, url, 0, () => {})
      await allEventsDone(folder, url).finally(working.stop)
    },
  })
  return { folder, startDatabase }
}

/**
 * A real EverShop 2 on 127.0.0.1 with the products of `seed/products.mjs`, on a copy of the seeded database that is gone
 * when it stops.
 * @param {{ port?: number, log?: (line: string) => void }} [options] port 0 takes a free one
 * @returns {Promise<{ access: { url: string, database: string }, stop(): Promise<void> }>}
 */
export async function startShop({ port = 0, log = () => {} } = {}) {
  const { folder, startDatabase } = await prepareShop(log)
  const database = await startDatabase()
  try {
    const server = await startServer(folder, database.url, port, log)
    return {
      access: { url: server.url, database: database.url },
      async stop() {
        await server.stop()
        await database.stop()
      },
    }
  } catch (error) {
    await database.stop()
    throw error
  }
}

async function startServer(folder, database, wanted, log) {
  const { port } = await freePort(wanted)
  const url = `http://127.0.0.1:${port}`
  const program = await startProgram({
    args: [path.join(folder, evershop, 'bin', 'evershop.js'), 'start'],
    cwd: folder,
    env: { ...environment(folder, database), PORT: String(port) },
    health: `${url}/api/graphql?query=${encodeURIComponent('{setting{storeName}}')}`,
    log,
  })
  return { url, stop: program.stop }
}

/** What EverShop's processes are told: where the database is, and to stay on this machine. */
function environment(folder, database) {
  const { hostname, port, username, pathname } = new URL(database)
  const preload = pathToFileURL(path.join(folder, 'local-listen.mjs')).href
  return {
    NODE_ENV: 'production',
    NODE_OPTIONS: `--import ${preload}`,
    DB_HOST: hostname,
    DB_PORT: port,
    DB_USER: username,
    DB_PASSWORD: '',
    DB_NAME: pathname.slice(1),
    DB_SSLMODE: 'disable',
  }
}

async function runIn(folder, database, args) {
  const script = path.join(folder, evershop, 'bin', 'evershop.js')
  const output = await runStep([script, ...args], { cwd: folder, env: environment(folder, database) })
  // It says what failed and exits with 0 all the same.
  if (/failed/i.test(output)) throw new Error(`evershop ${args[0]} failed\n${output.slice(-4000)}`)
}

/** By the driver that EverShop brings: `psql` is not on every machine. */
async function runSql(folder, database, sql) {
  const { Client } = createRequire(path.join(folder, 'package.json'))('pg')
  const client = new Client({ connectionString: database })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

async function allEventsDone(folder, database) {
  for (let patience = 240; patience > 0; patience -= 1) {
    const [{ open }] = await runSql(folder, database, 'SELECT count(*)::int AS open FROM event')
    if (open === 0) return
    await new Promise(resolve => setTimeout(resolve, 500))
  }
  throw new Error('EverShop did not work off the events of its seed')
}
