export type { TillCallback, TillGlobal, TillQueue } from './global.ts'
export type { TillRegistry } from './registry.ts'
