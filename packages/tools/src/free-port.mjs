import { createServer } from 'node:net'

/**
 * The first free port on 127.0.0.1 from `preferred` upward.
 * @param {number} preferred 0 takes any
 * @returns {Promise<{ port: number, taken: boolean }>} `taken` when it is not the preferred one
 */
export async function freePort(preferred) {
  const last = preferred === 0 ? 0 : Math.min(preferred + 50, 65535)
  for (let port = preferred; port <= last; port += 1) {
    const free = await listenOnce(port)
    if (free) return { port: free, taken: preferred !== 0 && free !== preferred }
  }
  return { port: await listenOnce(0), taken: true }
}

function listenOnce(port) {
  return new Promise(resolve => {
    const server = createServer()
    server.once('error', () => resolve(0))
    server.listen(port, '127.0.0.1', () => {
      const { port: bound } = server.address()
      server.close(() => resolve(bound))
    })
  })
}
