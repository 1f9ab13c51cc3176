import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { TestProject } from 'vitest/node'
import { type RunningShop, startShop } from './start-shop.ts'

/**
 * Vitest's global setup of the `real` project: starts a shop when the first test file asks for it (`realShop`), once a
 * run, and stops all at the end. Test files run elsewhere, so they ask over HTTP on 127.0.0.1.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const shops = new Map<string, Promise<RunningShop>>()
  const server = createServer((request, response) => {
    const name = (request.url ?? '').slice(1)
    const shop = shops.get(name) ?? running(name) ?? startShop(name)
    shops.set(name, shop)
    shop.then(
      ({ access }) => response.end(JSON.stringify(access)),
      (error: unknown) => response.writeHead(500).end(`${error}`),
    )
  })
  // A shop that is installed and seeded first takes minutes.
  server.requestTimeout = 0
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  project.provide('realShops', `http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  return async () => {
    server.closeAllConnections()
    server.close()
    for (const shop of shops.values())
      await shop.then(
        it => it.stop(),
        // One that did not start has told the test that asked for it.
        () => {},
      )
  }
}

/** While developing: a shop that runs already, as TILLKIT_REAL_MEDUSA='{"url":…}', what its `start.mjs` printed. */
function running(name: string): Promise<RunningShop> | undefined {
  const access = process.env[`TILLKIT_REAL_${name.toUpperCase()}`]
  return access ? Promise.resolve({ access: JSON.parse(access), stop: async () => {} }) : undefined
}
