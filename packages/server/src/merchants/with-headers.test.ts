import { describe, expect, it } from 'vitest'
import { withHeaders } from './with-headers.ts'

async function sent(url: string, headers: Record<string, string>): Promise<Request> {
  const seen: Request[] = []
  const get = withHeaders(
    async input => {
      seen.push(new Request(input))
      return new Response()
    },
    'https://shop.example/api',
    headers,
  )
  await get(url, { method: 'POST', headers: { accept: 'text/plain' }, body: 'b' })
  return seen[0] ?? expect.fail('nothing was sent')
}

describe('secret headers', () => {
  it('go to the merchant, beside what the adapter sends, and follow no redirect', async () => {
    const request = await sent('https://shop.example/api/cart', { authorization: 'Bearer secret' })
    expect(request.headers.get('authorization')).toBe('Bearer secret')
    expect(request.headers.get('accept')).toBe('text/plain')
    expect(await request.text()).toBe('b')
    expect(request.redirect).toBe('error')
  })

  it.each(['https://evil.example/api', 'http://shop.example/api', 'https://shop.example:8443/'])(
    'do not go to %s',
    async url => {
      const request = await sent(url, { authorization: 'Bearer secret' })
      expect(request.headers.get('authorization')).toBeNull()
    },
  )
})
