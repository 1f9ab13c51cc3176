import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { installDigest, isInstalled, rememberInstall } from './install-stamp.mjs'

let root = ''
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'tillkit-stamp-'))
  await mkdir(join(root, 'packages', 'core'), { recursive: true })
  await mkdir(join(root, 'examples'))
  await writeFile(join(root, 'package.json'), '{}')
  await writeFile(join(root, 'pnpm-lock.yaml'), 'lockfileVersion: 9.0')
  await writeFile(join(root, 'packages', 'core', 'package.json'), '{}')
})
afterEach(() => rm(root, { recursive: true, force: true }))

const installed = async () => isInstalled(root, await installDigest(root))

describe('the memory of an install', () => {
  it('is empty in a fresh clone', async () => {
    expect(await installed()).toBe(false)
  })

  it('holds until a dependency changes anywhere in the workspace', async () => {
    await mkdir(join(root, 'node_modules', '.pnpm'), { recursive: true })
    await rememberInstall(root, await installDigest(root))
    expect(await installed()).toBe(true)
    await writeFile(join(root, 'packages', 'core', 'package.json'), '{"dependencies":{"zod":"1"}}')
    expect(await installed()).toBe(false)
  })

  it('notices a package that came by', async () => {
    await mkdir(join(root, 'node_modules', '.pnpm'), { recursive: true })
    await rememberInstall(root, await installDigest(root))
    await mkdir(join(root, 'examples', 'blog'))
    await writeFile(join(root, 'examples', 'blog', 'package.json'), '{}')
    expect(await installed()).toBe(false)
  })

  it('does not outlive the installed packages', async () => {
    await rememberInstall(root, await installDigest(root))
    expect(await installed()).toBe(false)
  })
})
