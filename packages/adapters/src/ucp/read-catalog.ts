import { type AdapterConfig, type Call, TillError } from '@tillkit/core'
import { readJson } from '../shared/read-json.ts'
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
  call: Call,
): Promise<unknown> {
  // A site's key is a header, and so costs the preflight in any case.
  const isSimple = extension['simple_reads'] === true && !config.options?.['api-key']
  const body = stripNulls(
    await readJson(`${rest}/catalog/${what}`, config, call, {
      method: 'POST',
      headers: isSimple ? {} : { 'content-type': 'application/json', ...agentHeaders(config) },
      body: JSON.stringify({ ...question, context: call.context }),
    }),
  )
  const envelope = isEntry(body) && body['ucp']
  const said = isEntry(envelope) && envelope['status'] === 'error' && JSON.stringify(body)
  // That there is no such product is an answer; that the merchant does not deal with this page is none.
  if (said && !said.includes('not_found'))
    throw new TillError('merchant_error', said.slice(0, 300), { retryable: false })
  return body
}
