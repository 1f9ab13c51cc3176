import type { StoredAnswer } from '../stores/idempotency-store.ts'
import type { Answer } from './answer.ts'

/** An answer as text, as it is kept and sent. */
export function toStored({ status, headers, body }: Answer): StoredAnswer {
  return { status, headers, body: JSON.stringify(body) }
}

/** Sends an answer about one shopper's purchase: nobody on the way keeps it. */
export function writeStored({ status, headers, body }: StoredAnswer): Response {
  return new Response(body, {
    status,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store', ...headers },
  })
}

/** Both at once. */
export function writeAnswer(answer: Answer): Response {
  return writeStored(toStored(answer))
}
