import type { Fault } from '../fault.ts'

/** The head of the answer arrives, and of its body nothing, for ever. */
export const fault: Fault = {
  what: 'sends the head of the answer and never its body',
  commits: 1,
  async play({ forward, client, head, pause }) {
    const reply = await forward()
    client.write(head(reply, reply.body.length + 1))
    await pause(120_000)
    client.destroy()
  },
}
