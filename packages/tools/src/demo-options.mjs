import { parseArgs } from 'node:util'

/** What `npm run demo -- --help` prints. */
export const demoUsage = `npm run demo [-- options]

  --check        buy a product in headless Chromium, read the order back from the shop, and end
  --port N       port of the example page (4321, or the next free one)
  --shop-port N  port of the shop (4322, or the next free one)
  --keep         keep orders for the next start
`

/**
 * Reads the demo's arguments.
 * @param {string[]} args
 * @returns {{ check: boolean, keep: boolean, help: boolean, port: number, shopPort: number }}
 * @throws with the reason when an option is unknown or a port is none
 */
export function parseDemoOptions(args) {
  const { values } = parseArgs({
    args,
    options: {
      check: { type: 'boolean', default: false },
      keep: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
      port: { type: 'string', default: '4321' },
      'shop-port': { type: 'string', default: '4322' },
    },
  })
  return {
    check: values.check,
    keep: values.keep,
    help: values.help,
    port: parsePort('--port', values.port),
    shopPort: parsePort('--shop-port', values['shop-port']),
  }
}

function parsePort(option, text) {
  const port = Number(text)
  if (!/^\d+$/.test(text) || port > 65535)
    throw new Error(`${option} ${text}: a port is a number from 0 to 65535`)
  return port
}
