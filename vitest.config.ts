// Vitest finds only this name by itself; the projects are in the workspace file.
export { default } from './vitest.workspace.ts'
