import type { Page } from 'playwright-core'

/**
 * Runs `script` and then `expression` in a world of its own: the page's document, with built-ins that the page never sees.
 * A tool that mends or replaces built-ins, as axe does, would else look to a till like a page that tampers with them.
 * @returns what the expression came to, as JSON keeps it
 * @throws what the script or the expression threw
 */
export async function runApart<T>(page: Page, script: string, expression: string): Promise<T> {
  const session = await page.context().newCDPSession(page)
  try {
    const { frameTree } = await session.send('Page.getFrameTree')
    const { executionContextId: contextId } = await session.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
      worldName: 'apart',
    })
    const run = async (expression: string) => {
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
        expression,
        contextId,
        awaitPromise: true,
        returnByValue: true,
      })
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
      return result.value
    }
    await run(`${script}\n;undefined`)
    return await run(expression)
  } finally {
    await session.detach()
  }
}
