import type { Fault } from '../fault.ts'

/** `content-length` is too small: the client takes a part for the whole, and the rest for the next answer. */
export const fault: Fault = {
  what: 'tells a `content-length` that is too small by half',
  commits: 1,
  async play({ forward, client, head }) {
    const reply = await forward()
    client.write(head(reply, reply.body.length >> 1))
    client.end(reply.body)
  },
}
