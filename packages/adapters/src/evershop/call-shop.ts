import type { AdapterConfig, Call } from '@tillkit/core'
import { send } from '../shared/http.ts'
import { apiUrl } from './api-url.ts'
import { parseRefusal } from './cart.guard.generated.ts'

/** What became of a change: EverShop's reply, or its words for why not. */
export type Change =
  | { readonly body: unknown; readonly refusal?: never }
  | { readonly refusal: string; readonly status: number }

/** The two ways to speak to EverShop: its GraphQL only reads, its REST only changes. */
export interface Shop {
  /** Answers with the unchecked reply; throws a `TillError` where there is none. */
  read(query: string, variables: object, call: Call): Promise<unknown>
  change(
    method: 'post' | 'patch' | 'delete',
    parts: readonly string[],
    json: unknown,
    call: Call,
  ): Promise<Change>
}

/** Makes the two for one shop. A refusal may have any status: EverShop says most with 500. */
export function createShop(config: AdapterConfig): Shop {
  const { fetch } = config
  return {
    async read(query, variables, { signal }) {
      const json = { query, variables }
      return (await send(apiUrl(config, 'graphql'), { json, isRead: true, signal, fetch })).body
    },
    async change(method, parts, json, { signal }) {
      const url = apiUrl(config, ...parts)
      const { status, body } = await send(url, { method, json, answers: [500], signal, fetch })
      return status < 400 ? { body } : { refusal: parseRefusal(body).error.message, status }
    },
  }
}
