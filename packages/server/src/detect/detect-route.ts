import { type Detection, detect, snippetFor } from '@tillkit/adapters/detect'
import type { Context, Handler } from 'hono'

/** What `GET /detect?url=…&from=…` answers. */
export interface DetectAnswer extends Detection {
  /** What to paste, where the shop was recognized. */
  readonly snippet?: string
}

/**
 * `GET /detect?url=…&from=…`: recognizes a shop for a page that cannot ask it itself. `fetch` must refuse private addresses:
 * the URL is a stranger's (see `createVettedFetch`).
 */
export function detectRoute(fetch: typeof globalThis.fetch): Handler {
  return async (c: Context): Promise<Response> => {
    const { url = '', from } = c.req.query()
    try {
      const found = await detect(url, { fetch, ...(from && { from }) })
      const snippet = snippetFor(found)
      return c.json({ ...found, ...(snippet && { snippet }) } satisfies DetectAnswer, 200, {
        'cache-control': 'no-store',
      })
    } catch (error) {
      if (!(error instanceof TypeError)) throw error
      return c.json({ error: `url: ${error.message}` }, 400)
    }
  }
}
