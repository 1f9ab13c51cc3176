import { origins } from '../network/origins.mjs'
import { allowanceOf, firstRead } from './allowance.mjs'
import { openSession } from './page-session.mjs'
import { watchPage } from './watch-page.mjs'

/** A phone, as it is usual in measurements of the field. */
export const screen = { width: 412, height: 823 }

/** A phone's line and processor: 1.6 Mbit/s, 150 ms, a quarter of this machine's speed. */
export const line = { rttMs: 150, bytesPerMs: 200 }
const slowdown = 4

/**
 * Opens a contestant's page as a new reader does, waits for a buy button that can be pressed, presses it and waits for the
 * line in the cart. Answers figures by name.
 */
export async function visit(race, contestant, isShaped) {
  const { log } = race
  const { session, close } = await open(race, contestant, { viewport: screen, isShaped })
  try {
    await slow(session, isShaped)
    log.length = 0
    const live = session.told('live')
    await session.goto(`https://${origins.blog}/${contestant.id}/1`)
    await live
    const { metrics } = await session.send('Performance.getMetrics')
    const metric = name => metrics.find(it => it.name === name).value * 1000
    const { liveAt, timings, ...seen } = await session.read(`(${figuresOf})()`)
    const read = firstRead(timings)
    const asked = log.filter(({ at, host }) => at <= liveAt && host.split(':')[0] !== origins.blog)
    const scripts = asked.filter(({ type }) => type === 'js')
    const sum = (entries, key) => entries.reduce((total, entry) => total + entry[key], 0)
    return {
      ...seen,
      read,
      beyond: seen.live - allowanceOf({ ...seen, read }),
      task: metric('TaskDuration'),
      script: metric('ScriptDuration'),
      requests: asked.length,
      preflights: asked.filter(({ method }) => method === 'OPTIONS').length,
      origins: new Set(asked.map(({ host }) => host)).size,
      js: sum(scripts, 'bytes'),
      jsRaw: sum(scripts, 'raw'),
      bytes: sum(asked, 'bytes'),
      ...(await buy(session)),
    }
  } finally {
    await close()
  }
}

/** Makes a page's processor slow, and its line unless that stands before the server. */
export async function slow(session, isShaped = false) {
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  if (isShaped) return
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: line.rttMs,
    downloadThroughput: line.bytesPerMs * 1000,
    uploadThroughput: 93_750,
  })
}

/** Runs in the page: what was seen up to the live button. */
function figuresOf() {
  const { live, long, shift } = window.race
  const [paint] = performance.getEntriesByName('first-contentful-paint')
  const before = long.filter(([at]) => at < live)
  return {
    liveAt: performance.timeOrigin + live,
    timings: performance
      .getEntriesByType('resource')
      .map(({ initiatorType, name, startTime, responseEnd }) => ({
        initiatorType,
        name,
        startTime,
        responseEnd,
      })),
    live,
    paint: paint.startTime,
    shift,
    blocking: before.reduce((sum, [, took]) => sum + Math.max(0, took - 50), 0),
    longest: Math.max(0, ...before.map(([, took]) => took)),
  }
}

/** Opens a page for measuring. `count`: how many buttons to wait for. */
export async function open(race, { buttons, isInCart }, { viewport, isShaped = false, count = 1 }) {
  const { page, close } = await race.reader(viewport, isShaped)
  const session = await openSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  await session.prepare(
    `window.raceButtons = ${buttons}; window.raceInCart = ${isInCart};(${watchPage})(${count})`,
  )
  return { page, session, close }
}

/** Presses the button a second after it came to life, as a quick reader does. */
async function buy(session) {
  await pause(1000)
  const { x, y, shift } = await session.read(`(${placeOfButton})()`)
  await pause(200)
  const added = session.told('added')
  await session.read('window.race.watchCart()')
  for (const type of ['mousePressed', 'mouseReleased'])
    await session.send('Input.dispatchMouseEvent', { type, x, y, button: 'left', clickCount: 1 })
  await added
  await pause(100)
  const figures = `({ added: race.added - race.pressed,
    click: Math.max(...[window, ...Array.from(frames)].map(it => { try { return it.race?.click ?? 0 } catch { return 0 } })) })`
  return { shift, ...(await session.read(figures)) }
}

/** Runs in the page: the middle of the button, brought into sight, and how much the page had moved by itself. */
function placeOfButton() {
  const { shift } = window.race
  const [button] = window.raceButtons()
  button.scrollIntoView({ block: 'center', behavior: 'instant' })
  const inner = button.getBoundingClientRect()
  const frame = button.ownerDocument.defaultView.frameElement?.getBoundingClientRect() ?? { x: 0, y: 0 }
  return { shift, x: frame.x + inner.x + inner.width / 2, y: frame.y + inner.y + inner.height / 2 }
}

const pause = ms => new Promise(resolve => setTimeout(resolve, ms))
