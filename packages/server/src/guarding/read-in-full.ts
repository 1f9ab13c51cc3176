import { TillError } from '@tillkit/core'

/** An adapter's answer is some kilobytes; a feed some megabytes. */
const longestBody = 64 * 1024 * 1024

/**
 * A response whose body has arrived, so that a body that breaks off counts like an answer that never came. Throws a
 * `TillError` of code `broken_reply` for one of more than 64 MB.
 */
export async function readInFull(response: Response): Promise<Response> {
  const { status, statusText, headers, url, redirected } = response
  const chunks: Uint8Array<ArrayBuffer>[] = []
  let length = 0
  // Not `for await`: browsers' and some edge runtimes' streams cannot be iterated.
  const reader = response.body?.getReader()
  for (;;) {
    const part = await reader?.read()
    if (!part || part.done) break
    length += part.value.length
    if (length > longestBody) {
      await reader?.cancel()
      throw new TillError('broken_reply', `more than ${longestBody} bytes from ${new URL(url).host}`)
    }
    chunks.push(part.value)
  }
  const body = response.body ? new Blob(chunks) : null
  const whole = new Response(body, { status, statusText, headers })
  // A `Response` that was made by hand has no address, and adapters read relative links against it.
  return Object.defineProperties(whole, { url: { value: url }, redirected: { value: redirected } })
}
