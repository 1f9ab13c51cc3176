import type { Context as HonoContext } from 'hono'
import type { ChangeRequest } from './change-once.ts'
import { readText } from './read-request.ts'
import type { RelayEnv } from './relay-env.ts'

/** What makes a request the same as another, for `changeOnce`. */
export async function changeRequestOf(c: HonoContext<RelayEnv>): Promise<ChangeRequest> {
  const { method, raw } = c.req
  return {
    merchant: c.get('merchant').id,
    caller: JSON.stringify([c.req.header('x-api-key'), c.req.header('origin')]),
    method,
    path: new URL(raw.url).pathname,
    text: await readText(raw),
    key: c.req.header('idempotency-key'),
  }
}
