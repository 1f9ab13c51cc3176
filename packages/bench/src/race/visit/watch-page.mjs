/**
 * Runs in every frame of a page before its own scripts: keeps long tasks, shifts and the duration of clicks, and tells when
 * `count` buttons can be seen, a frame later, with the main thread free again: then a shopper can press one.
 */
export function watchPage(count) {
  const seen = { long: [], shift: 0, click: 0 }
  window.race = seen
  const observe = (type, take, more = {}) =>
    new PerformanceObserver(list => list.getEntries().forEach(take)).observe({
      type,
      buffered: true,
      ...more,
    })
  observe(
    'event',
    ({ name, duration }) => {
      if (/^(pointer|click)/.test(name)) seen.click = Math.max(seen.click, duration)
    },
    { durationThreshold: 16 },
  )
  if (window !== top) return
  observe('longtask', ({ startTime, duration }) => seen.long.push([startTime, duration]))
  observe('layout-shift', ({ value, hadRecentInput }) => {
    if (!hadRecentInput) seen.shift += value
  })
  const tell = event => {
    seen[event] = performance.now()
    window.raceTell(event)
  }
  const isSeen = button => {
    const { width, height } = button.getBoundingClientRect()
    return width > 0 && height > 0
  }
  const look = () => {
    if (window.raceButtons().filter(isSeen).length < count) return void requestAnimationFrame(look)
    requestAnimationFrame(() => setTimeout(() => tell('live')))
  }
  requestAnimationFrame(look)

  /** Tells when what is pressed from here on shows in the cart. What is drawn ahead counts once the merchant has answered. */
  seen.watchCart = () => {
    const pressed = performance.now()
    seen.pressed = pressed
    const isAnswer = ({ startTime, initiatorType, name }) =>
      startTime >= pressed && /fetch|xmlhttp/.test(initiatorType) && /shop-api|graphql|\/api\//.test(name)
    const lookInCart = () => {
      if (window.raceInCart() && performance.getEntriesByType('resource').some(isAnswer)) tell('added')
      else requestAnimationFrame(lookInCart)
    }
    requestAnimationFrame(lookInCart)
  }
}
