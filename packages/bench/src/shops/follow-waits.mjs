import { origins } from '../race/network/origins.mjs'
import { openSession } from '../race/visit/page-session.mjs'
import { screen, slow } from '../race/visit/visit.mjs'
import { handsAndEyes } from './hands-and-eyes.mjs'
import { shareWait } from './share-wait.mjs'
import { longestTask, readWork, startTrace } from './trace-work.mjs'
import { watchRequests } from './watch-requests.mjs'

const pause = ms => new Promise(resolve => setTimeout(resolve, ms))

/**
 * Goes through the waits of a visit to a page of the race as a new reader does, on the slow line with the slow processor.
 * Answers by wait what it took and whose it was, and the longest task with the page's script in it. `prepare` is a script that
 * runs in the page before its own.
 */
export async function followWaits(race, path, waits, { prepare = '' } = {}) {
  const { page, close } = await race.reader(screen, false)
  try {
    const session = await openSession(page)
    await session.prepare(`${prepare};(${handsAndEyes})()`)
    const requests = await watchRequests(session)
    await slow(session)
    const stop = await startTrace(session)
    for (const wait of waits) {
      try {
        await perform(session, wait, `https://${origins.blog}${path}`)
      } catch (cause) {
        throw new Error(`the shopper did not come to the end of "${wait.name}"`, { cause })
      }
    }
    const work = readWork(await stop(), `https://${origins.blog}`)
    return waits.map(({ name }) => ({ name, ...figuresOf(name, work, requests()) }))
  } finally {
    await close()
  }
}

async function perform(session, { name, fill, press, until }, url) {
  const told = session.told(name)
  if (press) {
    // As long as a quick hand takes; what is fetched ahead comes meanwhile.
    await pause(1000)
    if (fill) await session.read(`(${fill})()`)
    await pause(300)
    const { x, y } = await session.read(`placeOf((${press})())`)
    await pause(200)
    await session.read(`begin('${name}')`)
    for (const type of ['mousePressed', 'mouseReleased'])
      await session.send('Input.dispatchMouseEvent', { type, x, y, button: 'left', clickCount: 1 })
    await session.read(`watch('${name}', ${until})`)
  } else {
    await session.prepare(`watch('${name}', ${until})`)
    await session.goto(url)
  }
  await told
}

function figuresOf(name, { marks, tasks, ...work }, requests) {
  const from = marks[`race:${name}:from`] ?? marks['race:navigation']
  const window = { from, to: marks[`race:${name}:to`] }
  const within = it => it.to > window.from && it.from < window.to
  const asked = requests.filter(it => within(it) && Number.isFinite(it.to))
  return {
    ...shareWait(window, {
      script: work.script.filter(within),
      drawing: work.drawing.filter(within),
      requests: asked,
    }),
    requests: asked.length,
    longest: longestTask(tasks, window),
  }
}
