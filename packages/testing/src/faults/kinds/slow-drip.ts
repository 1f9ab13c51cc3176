import type { Fault } from '../fault.ts'

const parts = 12
const pauseMs = 200

/** The answer arrives drop by drop, over 2.4 seconds. */
export const fault: Fault = {
  what: 'drips the answer in twelve parts over 2.4 seconds',
  commits: 1,
  async play({ forward, client, head, pause }) {
    const reply = await forward()
    const { length } = reply.body
    client.write(head(reply, length))
    for (let at = 0; at < parts && client.writable; at++) {
      await pause(pauseMs)
      const part = reply.body.subarray(
        Math.floor((length * at) / parts),
        Math.floor((length * (at + 1)) / parts),
      )
      if (client.writable) client.write(part)
    }
  },
}
