import type { Fault } from '../fault.ts'

/** Half the answer's body arrives, then the connection ends. */
export const fault: Fault = {
  what: 'cuts the answer off in the middle of its body',
  commits: 1,
  async play({ forward, client, head }) {
    const reply = await forward()
    client.write(head(reply, Math.max(reply.body.length, 2)))
    client.end(reply.body.subarray(0, reply.body.length >> 1))
  },
}
