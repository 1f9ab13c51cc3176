export { memoryAdapter } from './memory/index.ts'
export { vendureAdapter } from './vendure/index.ts'
