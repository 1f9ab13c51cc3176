import { gather } from './read-file.ts'

/**
 * The text of a file that is not UTF-8: gzip, then an encoding, by the header or the XML declaration. Of UTF-8 after all,
 * what is broken in it becomes U+FFFD. Throws for gzip that is broken or too large.
 */
export async function unpack(bytes: Uint8Array<ArrayBuffer>, type: string): Promise<string> {
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b
  const stream = new Blob([bytes]).stream()
  const file = isPacked ? await gather(stream.pipeThrough(new DecompressionStream('gzip'))) : bytes
  const start = String.fromCharCode(...file.subarray(0, 100))
  const [, label = 'utf-8'] =
    /charset="?([\w-]+)/i.exec(type) ?? /^<\?xml[^>]*encoding=["']([\w-]+)/.exec(start) ?? []
  try {
    return new TextDecoder(label).decode(file)
  } catch {
    return new TextDecoder().decode(file)
  }
}
