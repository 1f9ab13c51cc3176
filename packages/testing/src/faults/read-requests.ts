import { Buffer } from 'node:buffer'
import type { Socket } from 'node:net'
import type { WireRequest } from './http-message.ts'

/** A request before it is counted. */
export type ReadRequest = Omit<WireRequest, 'index' | 'isReused'>

const headEnd = Buffer.from('\r\n\r\n')

/**
 * The HTTP/1.1 requests of a connection, one after the other. Ends when the client goes; what it began and did not finish
 * is dropped, as a server does. Understands `content-length` and chunks. Throws at what is no HTTP, such as TLS.
 */
export async function* readRequests(socket: Socket): AsyncGenerator<ReadRequest> {
  let bytes = Buffer.alloc(0)
  const source = socket[Symbol.asyncIterator]()
  const more = async (): Promise<boolean> => {
    const { done, value } = await source.next()
    if (!done) bytes = Buffer.concat([bytes, value as Buffer])
    return !done
  }
  const take = (count: number): Buffer => {
    const taken = bytes.subarray(0, count)
    bytes = bytes.subarray(count)
    return taken
  }
  const upTo = async (mark: Buffer): Promise<Buffer | undefined> => {
    while (!bytes.includes(mark)) {
      if (!(await more())) return undefined
      if (!/^[A-Z0-9\r]/i.test(bytes.toString('latin1', 0, 1))) throw new Error('This is no HTTP')
    }
    const found = take(bytes.indexOf(mark))
    take(mark.length)
    return found
  }
  const exactly = async (count: number): Promise<Buffer | undefined> => {
    while (bytes.length < count) if (!(await more())) return undefined
    return take(count)
  }
  const chunks = async (): Promise<Buffer | undefined> => {
    const parts: Buffer[] = []
    for (;;) {
      const size = Number.parseInt(`${await upTo(Buffer.from('\r\n'))}`, 16)
      const part = Number.isNaN(size) ? undefined : await exactly(size)
      if (!part || !(await exactly(2))) return undefined
      if (size === 0) return Buffer.concat(parts)
      parts.push(part)
    }
  }
  for (;;) {
    const head = await upTo(headEnd)
    if (!head) return
    const [first = '', ...lines] = head.toString('latin1').split('\r\n')
    const [method = '', path = ''] = first.split(' ')
    const headers = Object.fromEntries(
      lines.map(line => {
        const [name = '', ...value] = line.split(':')
        return [name.toLowerCase(), value.join(':').trim()]
      }),
    )
    const body = headers['transfer-encoding']?.includes('chunked')
      ? await chunks()
      : await exactly(Number(headers['content-length'] ?? 0))
    if (!body) return
    yield { method, path, headers, body }
  }
}
