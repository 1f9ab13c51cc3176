import { spawn } from 'node:child_process'
import { install } from './bootstrap.mjs'
import { buildPackages } from './build-packages.mjs'
import { inRepository } from './root.mjs'

// `npm run relay -- --config relay.json`: installs and builds what is missing, then is the relay.

try {
  await install()
  await buildPackages()
} catch (error) {
  console.error(error.message)
  process.exit(1)
}
const program = inRepository('packages/server/dist/node/main.js')
const relay = spawn(process.execPath, [program, ...process.argv.slice(2)], { stdio: 'inherit' })
// A terminal tells both of Ctrl-C; whoever stops only this process means the relay too.
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => relay.kill(signal))
relay.once('close', code => process.exit(code ?? 1))
