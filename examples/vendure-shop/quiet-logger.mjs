/**
 * A Vendure logger that passes on errors only: a demo's output is for the person who runs it.
 * @param {(line: string) => void} log
 * @returns {import('@vendure/core').VendureLogger}
 */
export function quietLogger(log) {
  const nothing = () => {}
  return {
    error: (message, context, trace) =>
      log(`[${context ?? 'vendure'}] ${message}${trace ? `\n${trace}` : ''}`),
    warn: nothing,
    info: nothing,
    verbose: nothing,
    debug: nothing,
  }
}
