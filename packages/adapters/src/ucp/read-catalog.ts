import { type AdapterConfig, type Call, TillError } from '@tillkit/core'
import { deadline } from '../shared/deadline.ts'
import { readReply } from '../shared/read-reply.ts'
import { toFault } from '../shared/to-fault.ts'
import { agentHeaders } from './agent-headers.ts'
import { isEntry } from './registry-of.ts'
import { stripNulls } from './strip-nulls.ts'
import type { UcpMerchant } from './to-merchant.ts'

/**
 * Asks a merchant's catalog by bare `fetch`: `what` is `search`, `lookup` or `product`. The answer is unchecked, without
 * nulls. UCP demands its headers on reads too, and JSON for a body, so from another origin a read has a preflight; a
 * merchant that declares `simple_reads` needs neither. Throws `TillError`.
 */
export async function readCatalog(
  config: AdapterConfig,
  { rest, extension }: UcpMerchant,
  what: string,
  question: object,
  { context, signal }: Call,
): Promise<unknown> {
  const { fetch = globalThis.fetch, options } = config
  // A site's key is a header, and so costs the preflight in any case.
  const isSimple = extension['simple_reads'] === true && !options?.['api-key']
  try {
    const response = await fetch(`${rest}/catalog/${what}`, {
      method: 'POST',
      credentials: 'omit',
      headers: isSimple ? {} : { 'content-type': 'application/json', ...agentHeaders(config) },
      body: JSON.stringify({ ...question, context }),
      signal: deadline(10_000, signal),
    })
    const body = stripNulls(await readReply(response))
    if (!response.ok) throw new TillError('merchant_error', `HTTP ${response.status}`, { retryable: false })
    const envelope = isEntry(body) && body['ucp']
    const said = isEntry(envelope) && envelope['status'] === 'error' && JSON.stringify(body)
    // That there is no such product is an answer; that the merchant does not deal with this page is none.
    if (said && !said.includes('not_found'))
      throw new TillError('merchant_error', said.slice(0, 300), { retryable: false })
    return body
  } catch (error) {
    throw toFault(error)
  }
}
