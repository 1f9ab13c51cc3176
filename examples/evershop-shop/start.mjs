/**
 * `node examples/evershop-shop/start.mjs [--port N]` starts the shop and prints `{ url, database }` when it answers;
 * `--prepare` only installs and seeds it.
 */
import { runAsShop } from '../../packages/tools/src/real/run-as-shop.mjs'
import { prepareShop, startShop } from './shop.mjs'

await runAsShop({ prepare: prepareShop, start: startShop })
