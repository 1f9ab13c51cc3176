// Made from the adapters' recognize.ts by packages/adapters/generate/make-registry.mjs: `npm run generate`.
import { recognizer as evershop } from '../evershop/recognize.ts'
import { recognizer as feed } from '../feed/recognize.ts'
import { recognizer as medusa } from '../medusa/recognize.ts'
import { recognizer as shopify } from '../shopify/recognize.ts'
import { recognizer as ucp } from '../ucp/recognize.ts'
import { recognizer as vendure } from '../vendure/recognize.ts'
import { recognizer as woocommerce } from '../woocommerce/recognize.ts'
import type { Recognizer } from './recognizer.ts'

/** Every platform that can be recognized, by its adapter's name. */
export const recognizers: Readonly<Record<string, Recognizer>> = {
  evershop,
  feed,
  medusa,
  shopify,
  ucp,
  vendure,
  woocommerce,
}
