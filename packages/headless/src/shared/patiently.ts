/** So long a shopper waits for a step before being told how it stands; in milliseconds. */
const patienceMs = 10_000

/** The outcome of `task`, however long it takes. `late` runs when it takes too long for a shopper. */
export async function patiently<T>(task: Promise<T>, late: () => void): Promise<T> {
  const timer = setTimeout(late, patienceMs)
  try {
    return await task
  } finally {
    clearTimeout(timer)
  }
}
