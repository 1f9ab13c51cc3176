import { TillError } from '@tillkit/core'
import { deadline } from '../shared/deadline.ts'
import { failRead } from '../shared/fail-read.ts'

/** The most that is read of one file, unpacked. */
export const bytesMax = 20_000_000

/** Large files over slow lines take their time. */
const timeoutMs = 30_000

/**
 * The text of a file, or nothing where there is none (404, 410). What is not UTF-8 goes to
 * `unpack`, a module that most pages never load. Throws a `TillError`: `config` for a file over 20 MB, else as `toReadFault` does.
 */
export async function readFile(url: string, get: typeof fetch): Promise<string | undefined> {
  try {
    // Asks the shop whether a file that the browser keeps is still the newest: prices are not to be hours old.
    const init = { credentials: 'omit', cache: 'no-cache', signal: deadline(timeoutMs, undefined) } as const
    const response = await get(url, init)
    if (response.status === 404 || response.status === 410) return undefined
    if (!response.ok) return failRead({ reply: response, explain: noFeed })
    const bytes = await gather(response.body)
    return (
      plainText(bytes) ??
      (await (await import('./unpack.ts')).unpack(bytes, response.headers.get('content-type') ?? ''))
    )
  } catch (cause) {
    return failRead({ cause })
  }
}

/** Text that is UTF-8; nothing for other bytes. UTF-16 of plain letters passes for it, with a NUL beside each. */
function plainText(bytes: Uint8Array<ArrayBuffer>): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return text.includes('\0') ? undefined : text
  } catch {
    return undefined
  }
}

function noFeed(status: number): TillError {
  return new TillError('config', `HTTP ${status}: is this the address of a feed?`)
}

/** All bytes of a stream. Throws a `TillError` of code `config` as soon as there are too many. */
export async function gather(stream: ReadableStream<Uint8Array> | null): Promise<Uint8Array<ArrayBuffer>> {
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
