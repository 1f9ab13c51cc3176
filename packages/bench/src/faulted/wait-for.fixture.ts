import { runningMs } from './stalled.fixture.ts'

/** Resolves when it is true, looked at every 20 ms; rejects after so many milliseconds. */
export async function waitFor(isTrue: () => boolean, ms: number, what = 'it'): Promise<void> {
  const end = runningMs() + ms
  while (!isTrue()) {
    if (runningMs() > end) throw new Error(`${what} did not come in ${ms} ms`)
    await pause(20)
  }
}

/** Resolves after so many milliseconds. */
export const pause = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms))

/** What fails (a profile that cannot be read) is asked for again, up to nine times. */
export async function patiently<T>(open: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries++)
    try {
      return await open()
    } catch (error) {
      if (tries > 8) throw error
      await pause(300)
    }
}
