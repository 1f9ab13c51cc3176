import { request } from 'node:http'
import { inject } from 'vitest'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where `realShop` asks for a shop. */
    realShops: string
  }
}

/**
 * A running shop of `examples/NAME-shop`, for a `*.real.test.ts` file: started when the first file asks for it. Answers
 * what the shop's `start.mjs` printed. Rejects with the shop's last words when it does not start.
 */
export function realShop(name: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    // Not `fetch`: it gives up on a server that needs more than five minutes to begin its answer.
    request(`${inject('realShops')}/${name}`, response => {
      let text = ''
      response.setEncoding('utf8').on('data', (part: string) => {
        text += part
      })
      response.on('end', () => {
        if (response.statusCode === 200) resolve(JSON.parse(text))
        else reject(new Error(text))
      })
    })
      .once('error', reject)
      .end()
  })
}
