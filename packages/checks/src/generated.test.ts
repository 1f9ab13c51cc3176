import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { root } from './repository.ts'

describe('generated files', () => {
  it('are what their generators write', { timeout: 60_000 }, () => {
    const run = () =>
      execFileSync(process.execPath, ['packages/tools/src/generate.mjs', '--check'], {
        cwd: root,
        encoding: 'utf8',
        stdio: 'pipe',
      })
    expect(run).not.toThrow()
  })
})
