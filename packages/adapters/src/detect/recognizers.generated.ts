// Made from the adapters' recognize.ts by packages/adapters/generate/make-registry.mjs: `npm run generate`.
import { recognizer as vendure } from '../vendure/recognize.ts'
import type { Recognizer } from './recognizer.ts'

/** Every platform that can be recognized, by its adapter's name. */
export const recognizers: Readonly<Record<string, Recognizer>> = {
  vendure,
}
