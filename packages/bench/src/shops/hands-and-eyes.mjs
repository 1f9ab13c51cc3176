/** Runs in the page before its own scripts: the hands and eyes that `waits` use. */
export function handsAndEyes() {
  const frame = () => new Promise(resolve => requestAnimationFrame(resolve))
  const rootsIn = root => [
    root,
    ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? rootsIn(shadowRoot) : [])),
  ]
  const isSeen = element => {
    const { width, height } = element.getBoundingClientRect()
    return width > 0 && height > 0
  }
  window.find = selector => {
    for (const root of rootsIn(document))
      for (const element of root.querySelectorAll(selector)) if (isSeen(element)) return element
    return undefined
  }
  window.write = async values => {
    for (const [name, value] of Object.entries(values)) {
      const field = window.find(`.open [name=${name}]`)
      if (!field) continue
      field.value = value
      field.dispatchEvent(new Event('input', { bubbles: true }))
      field.dispatchEvent(new Event('change', { bubbles: true }))
      await frame()
    }
  }
  window.choose = async name => {
    const one = window.find(`.open [name=${name}]`)
    if (!one.checked) one.click()
    await frame()
  }
  let pressedAt = 0
  window.answered = () =>
    performance
      .getEntriesByType('resource')
      .some(({ name, startTime }) => startTime >= pressedAt && /shop-api|\/carts/.test(name))
  /** Where a button's middle is, in sight. */
  window.placeOf = button => {
    button.scrollIntoView({ block: 'center', behavior: 'instant' })
    const { x, y, width, height } = button.getBoundingClientRect()
    return { x: x + width / 2, y: y + height / 2 }
  }
  window.begin = name => {
    pressedAt = performance.now()
    performance.mark(`race:${name}:from`)
  }
  /** Tells when something is there, a frame later, with the main thread free again. */
  window.watch = (name, isThere) => {
    const look = () => {
      if (!isThere()) return void requestAnimationFrame(look)
      requestAnimationFrame(() =>
        setTimeout(() => {
          performance.mark(`race:${name}:to`)
          window.raceTell(name)
        }),
      )
    }
    requestAnimationFrame(look)
  }
}
