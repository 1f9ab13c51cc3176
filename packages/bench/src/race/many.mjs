import { origins } from './network/origins.mjs'
import { open } from './visit/visit.mjs'

const columns = 4
/** No window of Chromium's is as tall as a thousand cards. */
const mostInSight = 100
/** A window's height in which so many are in sight. */
const heightFor = count => 400 + 700 * Math.ceil(count / columns)

/**
 * What a page with so many widgets costs on a line that is not slow: heap, nodes and layouts of the document, and work of
 * the main thread, all of it and script, once every button that came into sight can be pressed. `isTall`: in a window so tall that 100 are in sight, read
 * to its end; else in a reader's own, who stays at the top.
 */
export async function weigh(race, contestant, count, isTall) {
  const viewport = { width: 1000, height: isTall ? heightFor(Math.min(count, mostInSight)) : 823 }
  const { session, close } = await open(race, contestant, { viewport })
  try {
    const told = session.told('live')
    await session.goto(`https://${origins.blog}/${contestant.id}/${count}`)
    await told
    await session.read(`(${readOn})(${isTall ? count : Math.min(count, columns)}, ${mostInSight})`)
    await new Promise(resolve => setTimeout(resolve, 1500))
    await session.send('HeapProfiler.collectGarbage')
    await session.send('HeapProfiler.collectGarbage')
    const { metrics } = await session.send('Performance.getMetrics')
    const metric = name => metrics.find(it => it.name === name).value
    return {
      heap: metric('JSHeapUsedSize'),
      nodes: metric('Nodes'),
      layouts: metric('LayoutCount'),
      task: metric('TaskDuration') * 1000,
      script: metric('ScriptDuration') * 1000,
    }
  } finally {
    await close()
  }
}

/** Runs in the page: reads on, a window at a time, until so many buttons are live. Looks seldom, since looking is work too. */
async function readOn(count, inSight) {
  for (let wanted = inSight; ; wanted += inSight) {
    do await new Promise(resolve => setTimeout(resolve, 200))
    while (window.raceButtons().length < Math.min(wanted, count))
    if (wanted >= count) return
    scrollBy({ top: innerHeight, behavior: 'instant' })
  }
}
