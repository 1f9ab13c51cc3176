const shown = milliseconds => `${(milliseconds / 1000).toFixed(1)} s`

/**
 * Shows what a long command is doing, a line when a step begins and one when it ends, with seconds.
 * @param {(line: string) => void} [print]
 * @returns {{ run<T>(title: string, work: () => Promise<T>): Promise<T>, summary(): string }} `summary` is every
 *   step's time in one line
 */
export function createSteps(print = console.log) {
  const started = performance.now()
  const done = []
  return {
    async run(title, work) {
      const from = performance.now()
      print(`… ${title}`)
      try {
        const result = await work()
        done.push(`${title} ${shown(performance.now() - from)}`)
        print(`✓ ${title} (${shown(performance.now() - from)})`)
        return result
      } catch (error) {
        print(`✗ ${title} (${shown(performance.now() - from)})`)
        throw error
      }
    },
    summary: () => `${shown(performance.now() - started)} in all: ${done.join(', ')}`,
  }
}
