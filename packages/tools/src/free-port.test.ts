import { createServer } from 'node:net'
import { describe, expect, it } from 'vitest'
import { freePort } from './free-port.mjs'

const listening = async (port: number) => {
  const server = createServer()
  await new Promise<void>((resolve, reject) =>
    server.once('error', reject).listen(port, '127.0.0.1', resolve),
  )
  const address = server.address()
  return { port: typeof address === 'object' && address ? address.port : 0, close: () => server.close() }
}

describe('a port for the demo', () => {
  it('is any free one for 0', async () => {
    const { port, taken } = await freePort(0)
    expect(port).toBeGreaterThan(1023)
    expect(taken).toBe(false)
  })

  it('is another one, and says so, when the preferred is taken', async () => {
    const other = await listening(0)
    const { port, taken } = await freePort(other.port)
    other.close()
    expect(port).not.toBe(other.port)
    expect(taken).toBe(true)
    const mine = await listening(port)
    mine.close()
  })
})
