import { parseAst } from 'rolldown/parseAst'

const loader = 'window[Symbol.for("tillkit")].load'

/**
 * Makes chunks reach each other through the loader instead of by addresses of their own: one place for the folder, the
 * build's mark, the hash that must fit and the second try; and a chunk that needed a second try is still only one module.
 * `import { a } from './x.js'; import { b } from './y.js'` becomes
 * `const [{ a }, { b }] = await Promise.all([load("x.js"), load("y.js")])`, so that they come at once, and
 * `import('./x.js')` becomes `load("x.js")`.
 */
export function throughLoader() {
  return { name: 'through-loader', renderChunk: code => ({ code: rewrite(code) }) }
}

/** The text of a chunk with its imports rewritten. */
export function rewrite(code) {
  const imports = parseAst(code).body.filter(({ type }) => type === 'ImportDeclaration')
  const edits = imports.map(({ start, end }) => ({ start, end, text: '' }))
  for (const match of code.matchAll(/\bimport\(\s*(["'`])(\.\/[^"'`]+)\1\s*\)/g)) {
    edits.push({ start: match.index, end: match.index + match[0].length, text: callFor(match[2]) })
  }
  const rest = edits
    .sort((a, b) => b.start - a.start)
    .reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), code)
  if (!imports.length) return rest
  const names = imports.map(({ specifiers }) => `{ ${specifiers.map(nameOf).join(', ')} }`)
  const calls = imports.map(({ source }) => callFor(source.value))
  return imports.length > 1
    ? `const [${names.join(', ')}] = await Promise.all([${calls.join(', ')}]);${rest}`
    : `const ${names[0]} = await ${calls[0]};${rest}`
}

function nameOf({ type, imported, local }) {
  if (type !== 'ImportSpecifier') throw new Error(`chunks import each other by name, not by ${type}`)
  return imported.name === local.name ? local.name : `${imported.name}: ${local.name}`
}

function callFor(specifier) {
  if (!/^\.\/[\w-]+\.js$/.test(specifier)) throw new Error(`"${specifier}" is not one of the loader's files`)
  return `${loader}(${JSON.stringify(specifier.slice(2))})`
}
