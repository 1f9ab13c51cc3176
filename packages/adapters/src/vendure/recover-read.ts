import { readReply } from '../shared/read-reply.ts'
import { toFault } from '../shared/to-fault.ts'
import { parseGraphql } from './graphql.guard.generated.ts'
import { dropRefusedCurrency, toGraphqlError } from './graphql-reply.ts'

/** How far a read by GET came: a refusing reply, a body with errors, or what was thrown. Empty where GET is known to be refused. */
export interface ReadTrouble {
  readonly response?: Response
  readonly body?: unknown
  readonly cause?: unknown
}

/**
 * After a read by GET that was no plain success: asks by POST where that may help, else throws the `TillError` that it
 * was. It helps where GET was refused (Apollo's `csrfPrevention`, a proxy, a limit of length), and where the shop does
 * not sell in the page's currency: then the answer is in the shop's own.
 */
export async function recoverRead(
  { response, body, cause }: ReadTrouble,
  query: string,
  url: URL,
  { signal, fetch }: { readonly signal: AbortSignal; readonly fetch: typeof globalThis.fetch },
): Promise<unknown> {
  const ask = async (): Promise<unknown> =>
    readReply(
      await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        credentials: 'omit',
        body: JSON.stringify({ query }),
        signal,
      }),
    )
  try {
    if (cause !== undefined) throw cause
    const isFinal = response && response.status > 428
    let reply = parseGraphql(body ?? (isFinal ? await readReply(response) : await ask()))
    if (dropRefusedCurrency(url, reply.errors?.[0])) reply = parseGraphql(await ask())
    const [fault] = reply.errors ?? []
    if (fault) throw toGraphqlError(fault)
    return reply.data
  } catch (error) {
    throw toFault(error)
  }
}
