import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { seededShop } from './seed/cache.mjs'

/** Where seeds are kept unless told otherwise; ignored by git. */
export const defaultDataDir = path.join(path.dirname(fileURLToPath(import.meta.url)), '.data')

/**
 * A real Vendure shop in this process, on 127.0.0.1 only, with the sample catalogue and the cases of `seed/known.mjs`.
 * Each start is a clean shop in memory; with `keep`, orders and changes stay in `dataDir` for the next start.
 * @param {{ port?: number, dataDir?: string, corsOrigins?: string[], keep?: boolean, log?: (line: string) => void }} options
 *   port 0 takes a free one; `corsOrigins` narrows CORS from any origin to these
 * @returns {Promise<{ url: string, shopApi: string, adminApi: string,
 *   credentials: { username: string, password: string }, stop(): Promise<void> }>}
 */
export async function startShop({
  port = 0,
  dataDir = defaultDataDir,
  corsOrigins,
  keep = false,
  log = () => {},
} = {}) {
  process.env.VENDURE_DISABLE_TELEMETRY = 'true'
  const { database, assetsDir } = await seededShop(dataDir, log)
  const { bootstrap, JobQueueService } = await import('@vendure/core')
  const { credentials, vendureConfig } = await import('./config.mjs')
  const app = await bootstrap(
    vendureConfig({
      port,
      database: keep ? { file: await keptFile(dataDir, assetsDir, database) } : { bytes: database },
      assetsDir,
      seeding: false,
      ...(corsOrigins ? { corsOrigins } : {}),
      log,
    }),
  )
  await app.get(JobQueueService).start()
  keepConnections(app.getHttpServer())
  const url = `http://127.0.0.1:${app.getHttpServer().address().port}`
  return {
    url,
    shopApi: `${url}/shop-api`,
    adminApi: `${url}/admin-api`,
    credentials,
    stop: async () => {
      app.getHttpServer().closeAllConnections()
      await app.close()
    },
  }
}

/**
 * Keeps idle connections for longer than any pause here. Node ends them after 5 s, and a client that sends on one at that
 * moment is reset: work that holds up the process for seconds (SQLite runs in it) made that happen.
 */
export function keepConnections(server) {
  server.keepAliveTimeout = 10 * 60_000
}

/** The kept database belongs to one seed: its pictures are in that seed's folder. */
async function keptFile(dataDir, assetsDir, database) {
  const file = path.join(dataDir, `kept-${path.basename(path.dirname(assetsDir))}.sqlite`)
  await mkdir(dataDir, { recursive: true })
  if (!existsSync(file)) await writeFile(file, database)
  return file
}
