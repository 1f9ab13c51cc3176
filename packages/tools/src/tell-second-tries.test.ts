import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import TellSecondTries from './tell-second-tries.mjs'

it('keeps the names of tests that passed at a second try, and of no others', () => {
  const folder = mkdtempSync(join(tmpdir(), 'till-second-tries-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  onTestFinished(() => void vi.unstubAllEnvs())
  const file = join(folder, 'tries.json')
  vi.stubEnv('TILLKIT_SECOND_TRIES', file)

  const test = (fullName: string, flaky: boolean) => ({ fullName, diagnostic: () => ({ flaky }) })
  const passed = [test('adds', false), test('comes and goes', true)]
  const allTests = (state: string) => (state === 'passed' ? passed : [test('fails', true)])
  new TellSecondTries().onTestRunEnd([{ relativeModuleId: 'a.test.ts', children: { allTests } }] as never)
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(['a.test.ts: comes and goes'])
})
