import { readFile } from 'node:fs/promises'
import { registry } from '@tillkit/adapters/registry'
import { TillError } from '@tillkit/core'
import { parseServiceConfig } from '../config/parse-service-config.ts'
import type { ServiceConfig } from '../config/relay-config.ts'
import type { Environment } from '../config/take-secrets.ts'

/**
 * The configuration of a node: the file at `path`, or the JSON in `TILLKIT_RELAY`, or for one merchant nothing but
 * variables. `HOST`, `PORT` and `TILLKIT_RELAY_SECRET` fill in or replace what the file says.
 * @throws TillError `config`
 */
export async function readConfig(path: string | undefined, env: Environment): Promise<ServiceConfig> {
  const file =
    path === undefined ? parse(env['TILLKIT_RELAY'] ?? '{}', 'TILLKIT_RELAY') : parse(await read(path), path)
  return parseServiceConfig(withVariables(file, env), { env, adapters: Object.keys(registry) })
}

async function read(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (cause) {
    throw new TillError(
      'config',
      `The relay's configuration ${path} cannot be read: ${(cause as Error).message}`,
      { cause },
    )
  }
}

function parse(text: string, name: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new TillError('config', `${name} is not JSON: ${(cause as Error).message}`, { cause })
  }
}

function withVariables(file: unknown, env: Environment): unknown {
  if (typeof file !== 'object' || file === null || Array.isArray(file)) return file
  const [, adapter, endpoint] = /^([^:]+):(.+)$/.exec(env['TILLKIT_MERCHANT'] ?? '') ?? []
  const origins = env['TILLKIT_ORIGINS']?.split(/[\s,]+/).filter(origin => origin !== '')
  const key = env['TILLKIT_KEY']
  return {
    ...(adapter && endpoint && { merchants: [{ id: 'shop', adapter, endpoint }] }),
    ...(origins && { sites: [{ origins, ...(key && { key }) }] }),
    ...(env['TILLKIT_STORE_URL'] && { store: { type: 'postgres', url: { env: 'TILLKIT_STORE_URL' } } }),
    ...(env['TILLKIT_RELAY_SECRET'] && { secrets: [{ env: 'TILLKIT_RELAY_SECRET' }] }),
    ...file,
    ...(env['HOST'] && { host: env['HOST'] }),
    ...(/^\d+$/.test(env['PORT'] ?? '') && { port: Number(env['PORT']) }),
  }
}
