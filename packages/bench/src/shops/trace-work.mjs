const categories = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'blink.user_timing',
  'v8',
  'v8.execute',
]
const scripts = /^(EvaluateScript|FunctionCall|RunMicrotasks|v8\.compile\w*|v8\.evaluateModule|V8\.GC\w*)$/
const drawings = /^(UpdateLayoutTree|Layout|PrePaint|Paint|Layerize|Commit|UpdateLayer|HitTest)$/

/** Records what a page's main thread does. The promise's function ends that, and answers all events. */
export async function startTrace({ send, on }) {
  const events = []
  const off = on('Tracing.dataCollected', ({ value }) => events.push(...value))
  await send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: categories },
  })
  return async () => {
    const complete = new Promise(resolve => {
      const forget = on('Tracing.tracingComplete', () => {
        forget()
        resolve()
      })
    })
    await send('Tracing.end')
    await complete
    off()
    return events
  }
}

/**
 * What the main thread of the page at `origin` did, in milliseconds of the machine's clock: `script` and `drawing`, its
 * `tasks`, each with whether script ran in it, and `marks` by name. Script without an address is the measurer's own.
 */
export function readWork(events, origin) {
  const page = events.find(
    ({ name, args }) => name === 'ParseHTML' && args.beginData?.url?.startsWith(origin),
  )
  const own = events
    .filter(({ pid, tid }) => pid === page.pid && tid === page.tid)
    .toSorted((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))
  const complete = own
    .filter(({ ph }) => ph === 'X')
    .map(({ name, ts, dur = 0, args }) => ({ name, from: ts / 1000, to: (ts + dur) / 1000, args }))
  const measuring = complete.filter(
    ({ name, args }) => /^(EvaluateScript|FunctionCall)$/.test(name) && !args.data?.url,
  )
  const isMeasuring = it => measuring.some(({ from, to }) => from <= it.from && it.to <= to)
  const script = complete.filter(it => scripts.test(it.name) && !isMeasuring(it))
  const drawing = complete.filter(it => drawings.test(it.name) && !isMeasuring(it))
  const tasks = complete
    .filter(({ name }) => name === 'RunTask')
    .map(({ from, to }) => ({ from, to, hasScript: script.some(it => from <= it.from && it.to <= to) }))
  const marks = Object.fromEntries(
    own.filter(({ name }) => name.startsWith('race:')).map(({ name, ts }) => [name, ts / 1000]),
  )
  const began = own.findLast(
    ({ name, args }) => name === 'navigationStart' && args.data?.documentLoaderURL?.startsWith(origin),
  )
  return { script, drawing, tasks, marks: { ...marks, 'race:navigation': began.ts / 1000 } }
}

/** The longest task with the page's script in it that runs within a window. */
export const longestTask = (tasks, window) =>
  Math.max(
    0,
    ...tasks
      .filter(({ hasScript, from, to }) => hasScript && to > window.from && from < window.to)
      .map(({ from, to }) => to - from),
  )
