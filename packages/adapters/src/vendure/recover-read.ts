import { readReply } from '../shared/read-reply.ts'
import { toFault } from '../shared/to-fault.ts'
import { parseProducts } from './catalog.guard.generated.ts'
import { type GraphqlWire, parseGraphql } from './graphql.guard.generated.ts'
import { dropRefusedCurrency, toGraphqlError } from './graphql-reply.ts'

/** How far a read by GET came: a refusing reply, a body with errors, or what was thrown. Empty where GET is known to be refused. */
export interface ReadTrouble {
  readonly response?: Response
  readonly body?: unknown
  readonly cause?: unknown
}

/** What was asked for, and where. */
export interface ReadQuestion {
  toQuery(refs: readonly string[]): string
  readonly refs: readonly string[]
  readonly url: URL
  readonly signal: AbortSignal
  readonly fetch: typeof globalThis.fetch
}

/**
 * After a read by GET that was no plain success: asks by POST where that may help, else throws the `TillError` that it
 * was. It helps where GET was refused (Apollo's `csrfPrevention`, a proxy, a limit of length); where the shop does not
 * sell in the page's currency: then the answer is in the shop's own; and where one product is broken, as by a variant
 * without a price, for which Vendure refuses the whole list: then the list is asked for in halves.
 */
export async function recoverRead(
  { response, body, cause }: ReadTrouble,
  { toQuery, refs, url, signal, fetch }: ReadQuestion,
): Promise<unknown> {
  const ask = async (part: readonly string[]): Promise<GraphqlWire> => {
    const reply = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      credentials: 'omit',
      body: JSON.stringify({ query: toQuery(part) }),
      signal,
    })
    return parseGraphql(await readReply(reply))
  }

  const settle = async ({ data, errors }: GraphqlWire, part: readonly string[]): Promise<unknown> => {
    const [fault] = errors ?? []
    if (!fault) return data
    // A shorter path is about the list itself, not about a product in it.
    if ((fault.path?.length ?? 0) < 3) throw toGraphqlError(fault)
    if (part.length < 2) return { products: { items: [] } }
    const middle = Math.ceil(part.length / 2)
    const halves = [part.slice(0, middle), part.slice(middle)]
    const found = await Promise.all(halves.map(async half => settle(await ask(half), half)))
    return { products: { items: found.flatMap(it => parseProducts(it).products.items) } }
  }

  try {
    if (cause !== undefined) throw cause
    const isFinal = response && response.status > 428
    const reply =
      body || isFinal ? parseGraphql(body ?? (await readReply(response as Response))) : await ask(refs)
    return await settle(dropRefusedCurrency(url, reply.errors?.[0]) ? await ask(refs) : reply, refs)
  } catch (error) {
    throw toFault(error)
  }
}
