import { faultOf } from '../shared/fault-of.ts'
import { wait } from '../shared/wait.ts'

/**
 * Sends what replaces what was there, so that doing it twice is doing it once: again where the answer was lost, which
 * `onLost` hears of. It may refuse by throwing.
 */
export async function sendTwice<T>(send: () => Promise<T>, onLost: (thrown: unknown) => void): Promise<T> {
  try {
    return await send()
  } catch (thrown) {
    if (!faultOf(thrown).retryable) throw thrown
    onLost(thrown)
    await wait(1000)
    return send()
  }
}
