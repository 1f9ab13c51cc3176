import type { Context } from 'hono'
import { toErrorBody } from '../ucp/answer.ts'
import type { GuardEnv } from './guard-env.ts'

/** What a guard answers in place of the routes: UCP's error response, so that every client reads it the same way. */
export function refuse(
  c: Context<GuardEnv>,
  guard: string,
  status: 401 | 403 | 413 | 429,
  code: string,
  content: string,
  headers: Readonly<Record<string, string>> = {},
): Response {
  c.set('refusedBy', guard)
  const body = toErrorBody([{ type: 'error', code, content, severity: 'unrecoverable' }])
  return c.json(body, status, { 'cache-control': 'no-store', ...headers })
}
