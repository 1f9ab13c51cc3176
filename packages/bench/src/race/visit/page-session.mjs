/**
 * A page driven by Chromium's own protocol alone: what Playwright puts into a page to wait and to look takes a slow phone
 * a tenth of a second, which would be every contestant's.
 */
export async function openSession(page) {
  const devtools = await page.context().newCDPSession(page)
  const waiting = new Map()
  devtools.on('Runtime.bindingCalled', ({ name, payload }) => {
    if (name === 'raceTell') waiting.get(payload)?.()
  })
  await devtools.send('Runtime.enable')
  await devtools.send('Runtime.addBinding', { name: 'raceTell' })
  await devtools.send('Page.enable')
  return {
    send: (method, params) => devtools.send(method, params),
    /** Hears an event of the protocol, until the answer is called. */
    on: (event, hear) => {
      devtools.on(event, hear)
      return () => devtools.off(event, hear)
    },
    /** Runs a script in every frame before the page's own. */
    prepare: source => devtools.send('Page.addScriptToEvaluateOnNewDocument', { source }),
    goto: url => devtools.send('Page.navigate', { url }),
    /** What an expression comes to. */
    async read(expression) {
      const { result, exceptionDetails } = await devtools.send('Runtime.evaluate', {
        expression,
        returnByValue: true,
        awaitPromise: true,
      })
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
      return result.value
    },
    /** Settles once the page has told of an event: `raceTell('live')`. */
    told: (event, limitMs = 30_000) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`"${event}" did not come`)), limitMs)
        waiting.set(event, () => {
          clearTimeout(timer)
          resolve()
        })
      }),
  }
}
