export { memoryAdapter } from './memory/index.ts'
