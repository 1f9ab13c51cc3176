import { spawn } from 'node:child_process'
import { createHash, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const here = path.dirname(fileURLToPath(import.meta.url))

/** Files beside `seed/` that decide what a seed holds. */
const configuration = ['config.mjs', 'pay-later.mjs', 'shipping-by-currency.mjs']

/** Name of the seed that these files and these versions make: any change to either is another seed. */
export async function seedKey() {
  const room = path.dirname(here)
  const { dependencies } = JSON.parse(await readFile(path.join(room, 'package.json'), 'utf8'))
  const hash = createHash('sha256').update(JSON.stringify(dependencies))
  const scripts = (await readdir(here)).filter(name => name.endsWith('.mjs') && name !== 'cache.mjs').sort()
  const files = [
    ...configuration.map(name => path.join(room, name)),
    ...scripts.map(name => path.join(here, name)),
  ]
  for (const file of files) hash.update(`\n${path.basename(file)}\n`).update(await readFile(file))
  return hash.digest('hex').slice(0, 16)
}

/**
 * The seeded shop as `{ database, assetsDir }`, made on first use. A seed grows in a folder of its own and is renamed
 * when whole, so an interrupted one never counts, and two that start together both end with the same.
 * @param {string} dataDir where seeds are kept
 * @param {(line: string) => void} log
 */
export async function seededShop(dataDir, log) {
  const seed = path.join(dataDir, `seed-${await seedKey()}`)
  if (!existsSync(seed)) {
    const unfinished = path.join(dataDir, `unfinished-${randomUUID()}`)
    await mkdir(unfinished, { recursive: true })
    log('seeding the shop, once: about 25 s')
    await forgetOldSeeds(dataDir)
    try {
      await runSeed(unfinished, log)
      await rename(unfinished, seed).catch(error => {
        if (!existsSync(seed)) throw error
      })
    } finally {
      await rm(unfinished, { recursive: true, force: true })
    }
  }
  return { database: await readFile(path.join(seed, 'shop.sqlite')), assetsDir: path.join(seed, 'assets') }
}

/** Removes what a day has not touched: other seeds, and what interrupted ones left. */
async function forgetOldSeeds(dataDir) {
  for (const name of await readdir(dataDir)) {
    const folder = path.join(dataDir, name)
    const { mtimeMs } = await stat(folder).catch(() => ({ mtimeMs: Date.now() }))
    const isOld = Date.now() - mtimeMs > 24 * 60 * 60 * 1000
    if (isOld && /^(seed|unfinished)-/.test(name)) await rm(folder, { recursive: true, force: true })
  }
}

function runSeed(folder, log) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(here, 'run.mjs'), folder], {
      // In its own folder: Vendure writes an error file to the working directory.
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    const lastLines = []
    createInterface({ input: child.stderr }).on('line', line => {
      lastLines.push(line)
      if (lastLines.length > 30) lastLines.shift()
      log(`  ${line}`)
    })
    const stop = () => child.kill()
    process.once('exit', stop)
    child.once('error', reject)
    child.once('close', code => {
      process.off('exit', stop)
      if (code === 0) resolve()
      else reject(new Error(`seeding the shop failed (exit ${code}):\n${lastLines.join('\n')}`))
    })
  })
}
