import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { removeLeftBehind } from './remove-left-behind.mjs'

it('removes what a process that is no more left, and nothing else', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'tillkit-left-'))
  const { pid } = spawnSync(process.execPath, ['--version'])
  const kept = [`run-${process.pid}-b`, `other-${pid}`, 'run-', 'seeded-1']
  for (const name of [`run-${pid}-a`, ...kept]) mkdirSync(path.join(folder, name))
  await removeLeftBehind(folder, 'run-')
  expect(readdirSync(folder).sort()).toEqual([...kept].sort())
  await removeLeftBehind(path.join(folder, 'missing'), 'run-')
  rmSync(folder, { recursive: true })
})
