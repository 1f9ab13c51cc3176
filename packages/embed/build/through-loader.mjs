import { parseAst } from 'rolldown/parseAst'

const loader = 'window[Symbol.for("tillkit")].load'

/**
 * Makes chunks reach each other through the loader instead of by addresses of their own: one place for the folder, the
 * build's mark, the hash that must fit and the second try; and a chunk that needed a second try is still only one module.
 * `import { a } from './x.js'` becomes `const { a } = await load("x.js")`, `import('./x.js')` becomes `load("x.js")`.
 */
export function throughLoader() {
  return { name: 'through-loader', renderChunk: code => ({ code: rewrite(code) }) }
}

/** The text of a chunk with its imports rewritten. */
export function rewrite(code) {
  const edits = []
  for (const { type, start, end, source, specifiers } of parseAst(code).body) {
    if (type !== 'ImportDeclaration') continue
    const names = specifiers.map(nameOf).join(', ')
    const call = `await ${callFor(source.value)};`
    edits.push({ start, end, text: names ? `const { ${names} } = ${call}` : call })
  }
  for (const match of code.matchAll(/\bimport\(\s*(["'`])(\.\/[^"'`]+)\1\s*\)/g)) {
    edits.push({ start: match.index, end: match.index + match[0].length, text: callFor(match[2]) })
  }
  return edits
    .sort((a, b) => b.start - a.start)
    .reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), code)
}

function nameOf({ type, imported, local }) {
  if (type !== 'ImportSpecifier') throw new Error(`chunks import each other by name, not by ${type}`)
  return imported.name === local.name ? local.name : `${imported.name}: ${local.name}`
}

function callFor(specifier) {
  if (!/^\.\/[\w-]+\.js$/.test(specifier)) throw new Error(`"${specifier}" is not one of the loader's files`)
  return `${loader}(${JSON.stringify(specifier.slice(2))})`
}
