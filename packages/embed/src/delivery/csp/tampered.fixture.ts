import { readFileSync } from 'node:fs'
import { readPages } from '../../../../../examples/hostile/runner/read-pages.mjs'

const libraries = new URL('../../../../../examples/hostile/node_modules/', import.meta.url)

/** What pages of the corpus do to built-ins, each in another way; and whether a till could work with what is left. */
const wanted = {
  'prototypes/array-reduce': false,
  'prototypes/array-to-json': false,
  'prototypes/frozen': false,
  'globals/fetch-throws': false,
  'libraries/zone': true,
  'libraries/es6-shim': true,
}

/** A page's script that replaces what a till stands on. */
export interface Tampering {
  readonly tampering: string
  /** Its scripts, inline or from npm, as one. */
  readonly code: string
  /** As a polyfill: no sum is wrong, and nothing that is sent. */
  readonly isBearable: boolean
}

/** What such pages run before anything of ours. */
export const tamperings: readonly Tampering[] = Object.entries(wanted).map(([tampering, isBearable]) => {
  const { html = '' } = readPages().find(({ name }) => name === tampering) ?? {}
  const scripts = [...html.matchAll(/<script(?: src="\/npm\/([^"]+)")?>([\s\S]*?)<\/script>/g)]
  const code = scripts.map(([, file, inline]) =>
    file ? readFileSync(new URL(file, libraries), 'utf8') : inline,
  )
  if (!code[0]) throw new Error(`the corpus has no ${tampering}, or no script in it`)
  return { tampering, isBearable, code: code.join('\n') }
})
