import { type LookupAddress, lookup } from 'node:dns'
import { request as httpRequest, type RequestOptions } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { Readable } from 'node:stream'
import { isPrivateAddress } from './is-private-address.ts'

/** What is vetted, and how names are resolved; tests replace both. */
export interface VettedFetchOptions {
  /** @default isPrivateAddress */
  readonly isRefused?: (address: string) => boolean
  readonly resolve?: typeof lookup
}

/**
 * A `fetch` for addresses that strangers give: it connects to the very address that was vetted, so that a name cannot answer
 * one address to the check and another to the connection, and it follows no redirect, so that the caller vets each hop by
 * asking again. Rejects with a `TypeError` for what is refused.
 */
export function createVettedFetch({
  isRefused = isPrivateAddress,
  resolve = lookup,
}: VettedFetchOptions = {}): typeof fetch {
  const refuse = () => new TypeError('the address is not one of the open internet')

  const vettedLookup: LookupFunction = (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, found) => {
      const addresses = [found].flat() as readonly LookupAddress[]
      if (error) return callback(error, '', 0)
      // One private address among public ones is a trap, not a choice.
      const [first] = addresses
      if (!first || addresses.some(({ address }) => isRefused(address))) return callback(refuse(), '', 0)
      if (options.all) return callback(null, [...addresses])
      callback(null, first.address, first.family)
    })
  }

  return async (input, init) => {
    const request = new Request(input, init)
    const url = new URL(request.url)
    const host = url.hostname.replace(/^\[|\]$/g, '')
    if (!/^https?:$/.test(url.protocol)) throw refuse()
    // A literal address is never looked up.
    if (isIP(host) && isRefused(host)) throw refuse()
    const body = request.body ? Buffer.from(await request.arrayBuffer()) : undefined
    const options: RequestOptions = {
      method: request.method,
      headers: { ...Object.fromEntries(request.headers), 'accept-encoding': 'identity' },
      lookup: vettedLookup,
      signal: request.signal,
      agent: false,
    }
    return new Promise((done, fail) => {
      const send = url.protocol === 'https:' ? httpsRequest : httpRequest
      const outgoing = send(url, options, reply => {
        const { statusCode: status = 502 } = reply
        const headers = new Headers()
        for (const [name, value] of Object.entries(reply.headersDistinct))
          for (const each of value ?? []) headers.append(name, each)
        const isEmpty = [204, 205, 304].includes(status)
        if (isEmpty) reply.resume()
        done(new Response(isEmpty ? null : (Readable.toWeb(reply) as ReadableStream), { status, headers }))
      })
      outgoing.once('error', fail)
      outgoing.end(body)
    })
  }
}
