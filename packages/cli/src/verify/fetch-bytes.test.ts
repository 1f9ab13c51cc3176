import { describe, expect, it } from 'vitest'
import { createFetchBytes, isInside } from './fetch-bytes.ts'

describe('isInside', () => {
  it.each(['127.0.0.1', '10.1.2.3', '192.168.0.1', '172.31.0.1', '169.254.169.254', '0.0.0.0'])(
    'knows %s',
    async host => {
      expect(await isInside(host)).toBe(true)
    },
  )

  it.each(['[::1]', '[fd00::1]', '[fe80::1]', '[::ffff:10.0.0.1]', 'localhost'])('knows %s', async host => {
    expect(await isInside(host)).toBe(true)
  })

  it.each(['8.8.8.8', '172.32.0.1', '[2606:4700::1111]'])('lets %s be asked', async host => {
    expect(await isInside(host)).toBe(false)
  })
})

describe('fetchBytes', () => {
  it('does not follow a public page’s redirect into this network', async () => {
    const asked: string[] = []
    const fetch = (async (url: URL) => {
      asked.push(url.href)
      return new Response('', {
        status: 302,
        headers: { location: 'http://169.254.169.254/latest/meta-data/' },
      })
    }) as typeof globalThis.fetch
    const fetchBytes = createFetchBytes({ fetch, signal: AbortSignal.timeout(1000), mayAskInside: false })
    await expect(fetchBytes(new URL('https://8.8.8.8/a.js'))).rejects.toThrow('it is inside this network')
    expect(asked).toEqual(['https://8.8.8.8/a.js'])
  })
})
