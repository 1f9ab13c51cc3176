/** Longer than this and a page misses a frame or two. */
const turnMs = 12

/**
 * A pause for long work: asked often, it answers nothing most of the time, and once a turn has taken long enough a promise
 * that lets everything else of the page run first.
 */
export function createPause(): () => Promise<void> | undefined {
  let asked = 0
  let begun = performance.now()
  return () => {
    asked += 1
    if (asked % 64 || performance.now() - begun < turnMs) return undefined
    // A timer would wait 4 ms each time.
    const { port1, port2 } = new MessageChannel()
    return new Promise(done => {
      port1.onmessage = () => {
        port1.close()
        begun = performance.now()
        done()
      }
      port2.postMessage(0)
    })
  }
}
