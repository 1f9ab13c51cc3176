import { freePort } from './free-port.mjs'
import { startProgram } from './real/start-program.mjs'
import { inRepository } from './root.mjs'

/**
 * Starts the built relay as a program of its own, on a free port of 127.0.0.1.
 * @param {{ merchants: object[], origins: string[], address?: string, log?: (line: string) => void }} options `merchants`
 *   as in the relay's configuration file; `origins` are those of the pages that may use it; `address` is its own as they see it
 * @returns {Promise<{ url: string, stop(): Promise<void> }>}
 * @throws with its last words when it does not start
 */
export async function startRelayProcess({ merchants, origins, address, log = () => {} }) {
  const { port } = await freePort(0)
  const url = `http://127.0.0.1:${port}`
  const config = { merchants, sites: [{ origins }], log: 'warn', ...(address && { url: address }) }
  const { stop } = await startProgram({
    args: [inRepository('packages/server/dist/node/main.js')],
    cwd: inRepository(),
    env: { TILLKIT_RELAY: JSON.stringify(config), HOST: '127.0.0.1', PORT: String(port) },
    health: `${url}/readyz`,
    patience: 30_000,
    log,
  })
  return { url, stop }
}
