import { connect, createServer } from 'node:net'

/**
 * Puts a slow line before a server: `rttMs` for each round trip, `bytesPerMs` down for all connections together, and one
 * round trip more for each new connection, as TCP's own greeting takes. TLS's greeting passes through it and so takes the
 * round trips that it takes. Slow start is not played.
 */
export async function startSlowLine({ to, hosts, rttMs, bytesPerMs }) {
  let freeAt = 0
  const sockets = new Set()
  const listener = inward => {
    const outward = connect(to, '127.0.0.1')
    for (const socket of [inward, outward]) {
      sockets.add(socket)
      socket.setNoDelay(true)
      socket.on('error', () => {})
      socket.on('close', () => {
        sockets.delete(socket)
        inward.destroy()
        outward.destroy()
      })
    }
    const greetedAt = performance.now() + rttMs
    later(inward, outward, () => Math.max(performance.now(), greetedAt) + rttMs / 2)
    later(outward, inward, bytes => {
      freeAt = Math.max(performance.now(), freeAt) + bytes / bytesPerMs
      return freeAt + rttMs / 2
    })
  }
  const servers = []
  let port = 0
  for (const host of hosts) {
    const server = createServer(listener)
    await new Promise((resolve, reject) => server.once('error', reject).listen(port, host, resolve))
    port = server.address().port
    servers.push(server)
  }
  return {
    port,
    stop() {
      for (const server of servers) server.close()
      for (const socket of sockets) socket.destroy()
    },
  }
}

/**
 * Hands on what comes, in pieces no larger than a few segments, each not before the time told for it. One timer at a time:
 * several would not keep the order.
 */
function later(from, to, timeOf) {
  const queue = []
  let isWaiting = false
  const wait = () => {
    const [first] = queue
    if (!first || isWaiting) return
    isWaiting = true
    setTimeout(pump, Math.max(1, first.at - performance.now()))
  }
  const pump = () => {
    isWaiting = false
    while (queue[0] && queue[0].at <= performance.now()) {
      const { piece } = queue.shift()
      if (!to.destroyed) to.write(piece)
    }
    wait()
  }
  from.on('data', chunk => {
    for (let at = 0; at < chunk.length; at += 4096) {
      const piece = chunk.subarray(at, at + 4096)
      queue.push({ piece, at: timeOf(piece.length) })
    }
    wait()
  })
}
