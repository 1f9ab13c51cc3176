import type { AdapterConfig, Call } from '@tillkit/core'
import { deadline } from './deadline.ts'
import { failRead } from './fail-read.ts'
import type { ReadFailure } from './to-read-fault.ts'

/**
 * The unchecked JSON of a read, by bare `fetch`: it starts before any other code is there. Throws a `TillError` for
 * whatever is not plain success.
 */
export async function readJson(
  url: string | URL,
  { fetch = globalThis.fetch }: AdapterConfig,
  { signal }: Pick<Call, 'signal'>,
  init?: RequestInit,
  explain?: ReadFailure['explain'],
): Promise<unknown> {
  let failure: ReadFailure
  try {
    const reply = await fetch(url, { credentials: 'omit', ...init, signal: deadline(10_000, signal) })
    if (reply.ok) return await reply.json()
    failure = { reply, ...(explain && { explain }) }
  } catch (cause) {
    failure = { cause }
  }
  return failRead(failure)
}
