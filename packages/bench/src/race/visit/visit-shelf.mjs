import { longestTask, readWork, startTrace } from '../../shops/trace-work.mjs'
import { origins } from '../network/origins.mjs'
import { open, screen, slow } from './visit.mjs'

const typed = 'enamel'

/**
 * Opens a page with a shelf on the slow line and types into its search. Answers when its first row is live, how it came, the
 * longest task while it was drawn and while a shopper typed, and what was asked for.
 */
export const visitShelf = (race, contestant) => goThrough(race, contestant, figures => figures)

/** The same, traced: the longest tasks with our script in them, until the first row is live and while a shopper types. */
export async function visitShelfWork(race, contestant) {
  let stop
  return goThrough(
    race,
    contestant,
    async ({ live, typedAt }) => {
      const { tasks, marks } = readWork(await stop(), `https://${origins.blog}`)
      const began = marks['race:navigation']
      const longest = (from, to) => longestTask(tasks, { from: began + from, to: began + to })
      return { liveTask: longest(0, live), typingTask: longest(typedAt, Number.POSITIVE_INFINITY) }
    },
    async session => {
      stop = await startTrace(session)
    },
  )
}

async function goThrough(race, contestant, answer, prepare = () => {}) {
  const { log } = race
  const { session, close } = await open(race, contestant, { viewport: screen, count: 2 })
  try {
    await slow(session)
    await prepare(session)
    log.length = 0
    const live = session.told('live')
    await session.goto(`https://${origins.blog}/${contestant.id}/1`)
    await live
    const reads = log.filter(({ host, method }) => host === origins.vendure && method === 'GET').length
    await pause(1500)
    const { at, pictures } = await session.read(`(${focusSearch})()`)
    const asked = log.length
    for (const text of typed) {
      for (const type of ['keyDown', 'keyUp'])
        await session.send('Input.dispatchKeyEvent', { type, text, key: text })
      await pause(120)
    }
    await pause(1500)
    const figures = `({ live: race.live, shift: race.shift, ...(${longestOf})(${at}) })`
    const searches = log.slice(asked).filter(({ path }) => /search/.test(path)).length
    return await answer({ ...(await session.read(figures)), typedAt: at, reads, pictures, searches })
  } finally {
    await close()
  }
}

/** Runs in the page: the search has the focus; how many pictures are neither lazy nor sized. */
function focusSearch() {
  const root = document.querySelector('till-shelf').shadowRoot
  root.querySelector('[type=search]').focus({ preventScroll: true })
  const wrong = [...root.querySelectorAll('img')].filter(
    it => it.loading !== 'lazy' || !it.width || !it.height,
  )
  return { at: performance.now(), pictures: wrong.length }
}

/** Runs in the page: the longest tasks before the first row was live and since a moment. */
function longestOf(since) {
  const { long, live } = window.race
  const of = tasks => Math.max(0, ...tasks.map(([, took]) => took))
  return { drawing: of(long.filter(([at]) => at < live)), typing: of(long.filter(([at]) => at >= since)) }
}

const pause = ms => new Promise(resolve => setTimeout(resolve, ms))
