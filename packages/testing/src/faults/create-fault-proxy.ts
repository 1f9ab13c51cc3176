import { Buffer } from 'node:buffer'
import { EventEmitter } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import type { Exchange } from './fault.ts'
import type { FaultName } from './fault-name.ts'
import { createMerchantAgent, forwardRequest } from './forward-request.ts'
import type { PastExchange, WireRequest } from './http-message.ts'
import { faults } from './kinds.generated.ts'
import { readRequests } from './read-requests.ts'
import { betweenSays, headOf } from './write-reply.ts'

/** Which fault befalls a request; undefined for none. Asked once for each request, in the order of arrival. */
export type FaultPlan = (request: WireRequest, past: readonly PastExchange[]) => FaultName | undefined

/** A request and what became of it. */
export interface JournalEntry {
  readonly request: WireRequest
  readonly fault: FaultName | undefined
  /** How often the merchant was asked so far. */
  commits: number
}

/** What a proxy is made of. */
export interface FaultProxyInit {
  /** The merchant's origin, `http://127.0.0.1:3000`; plain HTTP only. */
  readonly target: string | URL
  /** @default nothing goes wrong */
  readonly plan?: FaultPlan
}

/** A network that fails as it is told to, between a client and a merchant. */
export interface FaultProxy {
  /** What clients are given in place of the merchant's origin. */
  readonly url: string
  /** From now on. */
  plan: FaultPlan
  /** All requests so far, CORS preflights among them. */
  readonly journal: readonly JournalEntry[]
  /** Ends every connection; what a fault still holds back is given up. */
  close(): Promise<void>
}

const remembered = 50

/** Where the login page is that `login-redirect` sends to: the proxy's own. */
const loginPath = '/tillkit-fault/login'

/**
 * Opens a proxy for HTTP/1.1 on 127.0.0.1, on a free port. It works on the bytes of connections, so that a client meets what
 * a network does and not what a test's `fetch` makes up. Requests of one connection are answered in turn.
 */
export async function createFaultProxy({
  target,
  plan = () => undefined,
}: FaultProxyInit): Promise<FaultProxy> {
  const merchant = new URL(target)
  const agent = createMerchantAgent()
  const journal: JournalEntry[] = []
  const past: PastExchange[] = []
  const sockets = new Set<Socket>()
  const events = new EventEmitter().setMaxListeners(0)

  const until = (ms: number, ...names: readonly string[]) =>
    new Promise<void>(resolve => {
      const done = () => {
        clearTimeout(timer)
        for (const name of names) events.off(name, done)
        resolve()
      }
      const timer = setTimeout(done, ms)
      for (const name of names) events.once(name, done)
    })

  const exchangeOf = (client: Socket, entry: JournalEntry): Exchange => ({
    request: entry.request,
    client,
    past,
    async forward() {
      entry.commits++
      const reply = await forwardRequest(merchant, agent, entry.request)
      past.push({ request: entry.request, reply })
      if (past.length > remembered) past.shift()
      events.emit('answered')
      return reply
    },
    answer(reply) {
      if (client.writable) client.write(Buffer.concat([headOf(reply, reply.body.length), reply.body]))
    },
    head: (reply, length) => headOf(reply, length),
    pause: ms => until(ms, 'close'),
    another: ms => until(ms, 'close', 'answered'),
  })

  async function serve(client: Socket): Promise<void> {
    let isReused = false
    for await (const read of readRequests(client)) {
      const request = { ...read, index: journal.length, isReused }
      isReused = true
      const isLogin = request.path.startsWith(loginPath)
      const fault = isLogin ? undefined : proxy.plan(request, past)
      const entry: JournalEntry = { request, fault, commits: 0 }
      journal.push(entry)
      const exchange = exchangeOf(client, entry)
      if (isLogin) exchange.answer(betweenSays(200, '<!doctype html><title>Sign in</title>'))
      else if (fault) await faults[fault].play(exchange)
      else exchange.answer(await exchange.forward())
      if (!client.writable) return
    }
  }

  const server = createServer(client => {
    sockets.add(client)
    client.setNoDelay(true)
    client.on('error', () => {})
    client.once('close', () => sockets.delete(client))
    // What is no HTTP, or a merchant that is not there. Nothing may follow: the client would take it for an answer.
    serve(client).catch(() =>
      client.end('HTTP/1.1 400 Bad Request\r\nconnection: close\r\ncontent-length: 0\r\n\r\n'),
    )
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const proxy: FaultProxy = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    plan,
    journal,
    async close() {
      events.emit('close')
      const closed = new Promise<void>(resolve => server.close(() => resolve()))
      for (const socket of sockets) socket.destroy()
      agent.destroy()
      await closed
    },
  }
  return proxy
}
