import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { transformSync } from 'rolldown/utils'
import { source } from './options.mjs'
import { createElement, slimVnodes } from './slim-vnodes.mjs'
import { without } from './without.mjs'

/** What of Preact no till uses, by the names in its sources. */
const preactHasNo = [
  // Hydration and streams. What a server drew is adopted as any markup that is there before the first drawing: what differs
  // from the product of today is put right, which hydration would leave.
  'isHydrating MODE_HYDRATE MODE_SUSPENDED RESET_MODE REF_DETACHED',
  'resumed rangeEnd then documentElement startsWith',
  // Classes, state, contexts: a component is a function of its props, and drawn again from its root (`draw`). None is kept.
  'isClassComponent prototype _bits c _component _depth _original commitQueue oldCommitQueueLength apply',
  'contextType context globalContext componentContext provider count markAsForce',
  // Drawing elsewhere, and hooks into Preact.
  '_parentDom options renderHook',
  // HTML as text; what no markup of ours has.
  'dangerouslySetInnerHTML newHtml oldHtml math MATHML_TOKEN_ELEMENTS foreignObject template is',
  'progress textarea popover defaultValue defaultChecked useCapture cssText list form download rowSpan colSpan',
]

/** What of the signals no till uses: they are read by `value`, and watched by effects. */
const signalsHaveNo = [
  'brand subscribe valueOf toString toJSON _watched _unwatched name options capturedEffects',
  // What an effect gives back to be called at its end: none of ours does.
  '_cleanup',
  // A value that was written and taken back within a batch: watchers run once more, and find it as it was.
  'recordBatchSnapshot reconcileBatchSnapshots _batchSnapshotVersion',
]

/** What of ky no adapter uses: `send` in `adapters/src/shared/http.ts` is all that calls it. */
const kyHasNo = [
  // Replies are read, and addresses written, by the adapters. Time is limited by a signal, which goes to `fetch` as it is.
  'responseTypes parseJson stringifyJson onDownloadProgress _stream _decorateResponse searchParams prefixUrl',
  'supportsFormData supportsResponseStreams supportsRequestStreams supportsAbortController',
  // Options that are neither the request's nor ky's, instances, hooks but for the one before a retry.
  'findUnknownOptions extend beforeRequest afterResponse beforeError',
]

const preact = join(dirname(createRequire(source('widgets', 'package.json')).resolve('preact')), '../src')
const signals = join(
  dirname(createRequire(source('embed', 'package.json')).resolve('@preact/signals-core')),
  '../src/index.ts',
)

const ky = dirname(createRequire(source('adapters', 'package.json')).resolve('ky'))

/**
 * Preact, the core of its signals, and ky from their own sources, without what no till uses of them: docs/decisions/0006.md
 * and 0011.md. `widgets/src/mount/slim.test.ts` and `adapters/src/shared/slim-http.test.ts` hold them against the libraries themselves.
 */
export function slimLibraries() {
  const entry = join(preact, 'till.js')
  const kept = /^(component|constants|render|util|diff.(children|index|props))\.js$/
  const files = readdirSync(preact, { recursive: true })
    .filter(name => kept.test(name))
    .sort()
  const texts = files.map(name => [
    join(preact, name),
    readFileSync(join(preact, name), 'utf8')
      // Without boundaries a fault is the caller's.
      .replaceAll(/options\._catchError\((\w+)[^;]*;/g, 'throw $1;')
      // A till draws into elements and shadow roots, never into a document.
      .replace('parentDom.nodeType == 9', 'false')
      // Names that only React has for attributes of SVG.
      .replace(/name = name\s*\.replace\([^;]*xlink[^;]*;/, '')
      // Elements are made by the document of the page, whose members no element's name hides.
      .replace('parentDom.ownerDocument || document', 'document'),
  ])
  const modules = {
    [entry]: `export { render } from './render'\nexport { createElement as h, Fragment } from './create-element'`,
    ...shortened({
      ...without(Object.fromEntries(slimVnodes(texts)), namesIn(preactHasNo)),
      [join(preact, 'create-element.js')]: createElement,
    }),
    ...shortened(
      without(
        // Effects end in the order of the calls: none of ours is begun by hand.
        {
          [signals]: transformSync(signals, readFileSync(signals, 'utf8'), {})
            .code.replace('evalContext !== this', 'false')
            // What ends an effect is called, and not used by `using`.
            .replace('dispose[Symbol.dispose] = dispose;', ''),
        },
        namesIn(signalsHaveNo),
      ),
    ),
    ...shortened(without(Object.fromEntries(filesOf(ky)), namesIn(kyHasNo))),
  }
  return {
    name: 'slim-libraries',
    resolveId: id => ({ preact: entry, '@preact/signals': signals })[id] ?? null,
    load: id => (modules[id] ? { code: modules[id], moduleType: 'js' } : null),
  }
}

/** The modules of ky, path and text. */
function filesOf(folder) {
  const files = readdirSync(folder, { recursive: true }).filter(name => name.endsWith('.js'))
  return files.sort().map(name => [join(folder, name), readFileSync(join(folder, name), 'utf8')])
}

const namesIn = lines => lines.join(' ').split(' ')

/** With short names for the libraries' private properties, which begin with `_`. */
function shortened(sources) {
  const names = []
  const short = name => `_${(names.includes(name) ? names.indexOf(name) : names.push(name) - 1).toString(36)}`
  return Object.fromEntries(
    Object.entries(sources).map(([path, code]) => [path, code.replace(/\b_[a-z]\w+/gi, short)]),
  )
}
