import { Buffer } from 'node:buffer'
import type { Fault } from '../fault.ts'

/**
 * A bit of the answer is flipped, where it breaks the JSON. A digit that becomes another cannot be told from the truth by
 * anybody: TCP and TLS have checksums for that.
 */
export const fault: Fault = {
  what: 'flips a bit of the answer’s first character',
  commits: 1,
  async play({ forward, answer }) {
    const reply = await forward()
    const body = Buffer.from(reply.body)
    // `{` becomes `;`.
    if (body.length > 0) body.writeUInt8(body.readUInt8(0) ^ 0x40, 0)
    answer({ ...reply, body })
  },
}
