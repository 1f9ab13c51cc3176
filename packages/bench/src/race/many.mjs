import { origins } from './network/origins.mjs'
import { open } from './visit/visit.mjs'

/** How many widgets a page of the race holds for the rows on memory and work. */
export const counts = [1, 10, 100]

/**
 * What a page with so many widgets costs on a line that is not slow, beyond the same page without any: heap, nodes of the
 * document and work of the main thread, once every button in sight can be pressed. `isTall`: in a window so tall that all
 * are in sight; else a reader's own.
 */
export async function weigh(race, contestant, count, isTall) {
  const viewport = { width: 1000, height: isTall ? 400 + 700 * Math.ceil(count / 4) : 823 }
  const wanted = isTall ? count : Math.min(count, 4)
  const { session, close } = await open(race, contestant, { viewport, count: wanted })
  try {
    const told = session.told('live')
    await session.goto(`https://${origins.blog}/${contestant.id}/${count}`)
    await told
    const live = await session.read('window.race.live')
    await new Promise(resolve => setTimeout(resolve, 1500))
    await session.send('HeapProfiler.collectGarbage')
    await session.send('HeapProfiler.collectGarbage')
    const { metrics } = await session.send('Performance.getMetrics')
    const metric = name => metrics.find(it => it.name === name).value
    return {
      heap: metric('JSHeapUsedSize'),
      nodes: metric('Nodes'),
      task: metric('TaskDuration') * 1000,
      manyLive: live,
    }
  } finally {
    await close()
  }
}
