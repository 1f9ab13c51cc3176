import type { Answer } from './answer.ts'

/** An answer about one shopper's purchase: nobody keeps it. */
export function writeAnswer({ status, headers, body }: Answer): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store', ...headers },
  })
}
