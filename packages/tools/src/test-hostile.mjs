/**
 * `npm run test:hostile` buys on every page of `examples/hostile`, with the host's script before ours and after it, and on
 * tampered pages under every content security policy; `npm test` takes some by turns. `-- 'prototypes/.* after'` runs what
 * matches. The last line is the count.
 */
import { install } from './bootstrap.mjs'
import { build } from './build.mjs'
import { endWithCount } from './end-with-count.mjs'
import { findHeadlessShell } from './find-chromium.mjs'
import { runVitest } from './run-vitest.mjs'

const [only = ''] = process.argv.slice(2)
await install()
await build({ capture: true })
const count = await runVitest('corpus', ['hostile'], {
  env: { TILLKIT_HEADLESS_SHELL: await findHeadlessShell(), TILLKIT_HOSTILE: only },
  filters: ['corpus', 'csp-tampered'],
})
endWithCount([count])
