import { TillError } from '@tillkit/core'
import { describe, expect, it } from 'vitest'
import { readJson } from './read-json.ts'
import type { ReadFailure } from './to-read-fault.ts'

const answering = (reply: () => Response | Promise<Response>, explain?: ReadFailure['explain']) =>
  readJson(
    'https://shop.example/api',
    { endpoint: 'https://shop.example', fetch: async () => reply() },
    {},
    {},
    explain,
  )
const refusal = (status: number, text = '{}', headers = {}) => new Response(text, { status, headers })

describe('what a catalog reads', () => {
  it('is the JSON of a reply, whatever it holds', async () => {
    expect(await answering(() => refusal(200, '{"a":[null]}'))).toEqual({ a: [null] })
  })

  it.each([
    [429, 'rate_limited', true],
    [401, 'unauthorized', false],
    [403, 'unauthorized', false],
    [500, 'merchant_error', true],
    [404, 'merchant_error', false],
  ])('is for HTTP %i a fault of its own, not the page that came with it', async (status, code, retryable) => {
    const reply = () => refusal(status, '<html>sorry</html>')
    await expect(answering(reply)).rejects.toMatchObject({ code, retryable, message: `HTTP ${status}` })
  })

  it('is no JSON, no answer, or late: three faults', async () => {
    await expect(answering(() => refusal(200, '<html>'))).rejects.toMatchObject({ code: 'broken_reply' })
    const thrown = (error: unknown) => answering(() => Promise.reject(error))
    await expect(thrown(new TypeError('failed'))).rejects.toMatchObject({ code: 'network' })
    await expect(thrown(new DOMException('', 'TimeoutError'))).rejects.toMatchObject({ code: 'timeout' })
  })

  it('is refused for what the merchant says, where it is known what that means', async () => {
    const explain = (status: number, body: unknown) =>
      body === undefined ? undefined : new TillError('unauthorized', `${status} ${JSON.stringify(body)}`)
    await expect(answering(() => refusal(400, '{"a":1}'), explain)).rejects.toMatchObject({
      code: 'unauthorized',
      message: '400 {"a":1}',
    })
    await expect(answering(() => refusal(400, 'no'), explain)).rejects.toMatchObject({
      code: 'merchant_error',
    })
  })
})
