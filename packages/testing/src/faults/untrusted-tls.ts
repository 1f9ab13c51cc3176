import type { AddressInfo } from 'node:net'
import { createServer } from 'node:tls'
import { selfSigned } from './self-signed.ts'

let running: Promise<string> | undefined

/** The origin of a TLS server on 127.0.0.1 that nobody has a reason to trust. One a process; it does not keep it alive. */
export function untrustedTls(): Promise<string> {
  running ??= new Promise(resolve => {
    const server = createServer(selfSigned('127.0.0.1'), socket => socket.destroy())
    // A client that refuses the certificate is what it is for.
    server.on('tlsClientError', () => {})
    server.listen(0, '127.0.0.1', () => {
      resolve(`https://127.0.0.1:${(server.address() as AddressInfo).port}`)
    })
    server.unref()
  })
  return running
}
