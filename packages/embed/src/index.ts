export type { TillCallback, TillGlobal } from './global.ts'
export { registryKey, type TillRegistry } from './registry.ts'
