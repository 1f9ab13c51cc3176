import { defineConfig } from 'vitest/config'
import workspace from '../../vitest.workspace.ts'

/** The test files of one area, from mutate-area.mjs. */
const files = JSON.parse(process.env['TILLKIT_MUTATION_TESTS'] ?? '[]') as string[]
const isDom = (file: string) => /\.dom\.test\./.test(file)
const { projects = [] } = workspace.test ?? {}

const only = (name: string, include: string[]) =>
  projects
    .filter(project => typeof project === 'object' && 'test' in project && project.test?.name === name)
    .map(project => ({
      ...(project as object),
      // The modules are loaded once for a mutant instead of once for each test file: seven times as quick.
      test: { ...(project as { test: object }).test, include, isolate: false },
    }))

export default defineConfig({
  test: {
    projects: [
      ...only(
        'unit',
        files.filter(file => !isDom(file)),
      ),
      ...only('dom', files.filter(isDom)),
    ].filter(({ test: { include } }) => include.length > 0),
  },
})
