import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { bytesMax, readFile } from './read-file.ts'

const url = 'https://shop.example/feed'
const over = (body: BodyInit | null, init?: ResponseInit) =>
  readFile(url, async () => new Response(body, init))

describe('reading a file', () => {
  it('knows its encoding by the header, by XML’s declaration, else takes UTF-8', async () => {
    const latin = Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><a>é</a>', 'latin1')
    expect(await over(latin)).toContain('<a>é</a>')
    expect(
      await over(Buffer.from('é', 'latin1'), {
        headers: { 'content-type': 'text/plain; charset=windows-1252' },
      }),
    ).toBe('é')
    const wide = { headers: { 'content-type': 'text/tab-separated-values; charset=utf-16le' } }
    expect(await over(Buffer.from('id\ttitle', 'utf16le'), wide)).toBe('id\ttitle')
    expect(await over('é')).toBe('é')
    expect(await over('é', { headers: { 'content-type': 'text/plain; charset=nonsense' } })).toBe('é')
    expect(await over('\ufeffid')).toBe('id')
  })

  it('unpacks gzip', async () => {
    expect(await over(gzipSync('<rss/>'))).toBe('<rss/>')
  })

  it('reads no more than 20 MB, packed or not', async () => {
    await expect(over(new Uint8Array(bytesMax + 1))).rejects.toMatchObject({
      code: 'config',
      message: expect.stringContaining('20 MB'),
    })
    await expect(over(gzipSync(Buffer.alloc(bytesMax + 1)))).rejects.toMatchObject({ code: 'config' })
  })

  it('stops reading as soon as there is too much', async () => {
    let pulled = 0
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulled += 1
        controller.enqueue(new Uint8Array(1_000_000))
      },
    })
    await expect(over(endless)).rejects.toMatchObject({ code: 'config' })
    expect(pulled).toBeLessThan(30)
  })

  it('has nothing where there is no file, and names every other fault', async () => {
    expect(await over('gone', { status: 404 })).toBeUndefined()
    for (const [status, code] of [
      [410, undefined],
      [400, 'config'],
      [403, 'unauthorized'],
      [429, 'rate_limited'],
      [503, 'merchant_error'],
    ] as const) {
      const read = over('<h1>No</h1>', { status })
      if (code) await expect(read, `${status}`).rejects.toMatchObject({ code })
      else expect(await read).toBeUndefined()
    }
    const failing = readFile(url, () => Promise.reject(new TypeError('Failed to fetch')))
    await expect(failing).rejects.toMatchObject({ code: 'network', retryable: true })
    await expect(over(gzipSync('<rss/>').subarray(0, 12))).rejects.toMatchObject({ code: 'network' })
  })
})
