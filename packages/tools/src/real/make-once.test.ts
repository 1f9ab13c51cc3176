import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeOnce } from './make-once.mjs'

let shelf = ''
beforeEach(() => {
  shelf = mkdtempSync(path.join(tmpdir(), 'tillkit-made-'))
})
afterEach(() => rmSync(shelf, { recursive: true }))

const write = (words: string) => async (folder: string) => writeFileSync(path.join(folder, 'words'), words)
const wordsIn = (name: string) => readFileSync(path.join(shelf, name, 'words'), 'utf8')

describe('a folder that is made once', () => {
  it('is filled the first time, and takes the place of the older ones of its kind', async () => {
    for (const name of ['medusa-1', 'evershop-1']) mkdirSync(path.join(shelf, name))
    await makeOnce(path.join(shelf, 'medusa-2'), 'medusa-', write('first'))
    await makeOnce(path.join(shelf, 'medusa-2'), 'medusa-', write('second'))
    expect(readdirSync(shelf).sort()).toEqual(['evershop-1', 'medusa-2'])
    expect(wordsIn('medusa-2')).toBe('first')
  })

  it('is the one of the run that was first, where two make it at once', async () => {
    const folder = path.join(shelf, 'medusa-2')
    await makeOnce(folder, 'medusa-', async making => {
      await write('mine')(making)
      mkdirSync(folder)
      await write('theirs')(folder)
    })
    expect(readdirSync(shelf)).toEqual(['medusa-2'])
    expect(wordsIn('medusa-2')).toBe('theirs')
  })

  it('is not there, and the older one still is, when it could not be filled', async () => {
    mkdirSync(path.join(shelf, 'medusa-1'))
    const full = async () => Promise.reject(new Error('the disk is full'))
    await expect(makeOnce(path.join(shelf, 'medusa-2'), 'medusa-', full)).rejects.toThrow('the disk is full')
    expect(readdirSync(shelf)).toEqual(['medusa-1'])
  })
})
