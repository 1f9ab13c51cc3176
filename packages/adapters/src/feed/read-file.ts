import { TillError } from '@tillkit/core'
import { deadline } from '../shared/deadline.ts'
import { failRead } from '../shared/fail-read.ts'

/** The most that is read of one file, unpacked. */
export const bytesMax = 20_000_000

/** Large files over slow lines take their time. */
const timeoutMs = 30_000

/**
 * The text of a file, or nothing where there is none (404, 410). Unpacks gzip, and knows the encoding by the header or the XML
 * declaration. Throws a `TillError`: `config` for a file over 20 MB, else as `toReadFault` does.
 */
export async function readFile(url: string, get: typeof fetch): Promise<string | undefined> {
  try {
    // Asks the shop whether a file that the browser keeps is still the newest: prices are not to be hours old.
    const init = { credentials: 'omit', cache: 'no-cache', signal: deadline(timeoutMs, undefined) } as const
    const response = await get(url, init)
    if (response.status === 404 || response.status === 410) return undefined
    if (!response.ok) return failRead({ reply: response, explain: noFeed })
    let bytes = await gather(response.body)
    if (bytes[0] === 0x1f && bytes[1] === 0x8b)
      bytes = await gather(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')))
    return decode(bytes, response.headers.get('content-type') ?? '')
  } catch (cause) {
    return failRead({ cause })
  }
}

function noFeed(status: number): TillError {
  return new TillError('config', `HTTP ${status}: is this the address of a feed?`)
}

/** All bytes of a stream; stops as soon as there are too many. */
async function gather(stream: ReadableStream<Uint8Array> | null): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = []
  let length = 0
  const reader = stream?.getReader()
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    parts.push(part.value)
    length += part.value.length
    if (length > bytesMax) {
      reader?.cancel().catch(() => {})
      throw new TillError('config', 'This feed is larger than 20 MB: sell from a smaller one')
    }
  }
  const bytes = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

function decode(bytes: Uint8Array, type: string): string {
  const start = String.fromCharCode(...bytes.subarray(0, 100))
  const [, label = 'utf-8'] =
    /charset="?([\w-]+)/i.exec(type) ?? /^<\?xml[^>]*encoding=["']([\w-]+)/.exec(start) ?? []
  try {
    return new TextDecoder(label).decode(bytes)
  } catch {
    return new TextDecoder().decode(bytes)
  }
}
