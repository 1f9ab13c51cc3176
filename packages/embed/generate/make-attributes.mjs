/**
 * Writes what knows the widgets' attributes, from `widgets/src/<room>/<room>.attributes.ts`: the table of the chunk for page
 * authors, `custom-elements.json` for editors, the types of the elements for TypeScript and JSX, and the tables of
 * `docs/widgets/`. With `--check` it writes nothing and fails when one is not current.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { docsTable, withTable } from './docs-table.mjs'
import { elementTypes, reactTypes } from './element-types.mjs'
import { loadAttributes } from './load-attributes.mjs'
import { manifest } from './manifest.mjs'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const isCheck = process.argv.includes('--check')
const rooms = await loadAttributes()
const stale = []

put(join('packages', 'embed', 'src', 'diagnose', 'attributes.generated.ts'), authorTable(rooms))
put(join('packages', 'widgets', 'custom-elements.json'), `${JSON.stringify(manifest(rooms), null, 2)}\n`)
put(join('packages', 'widgets', 'src', 'elements.generated.ts'), elementTypes(rooms))
put(join('packages', 'widgets', 'react.d.ts'), reactTypes(rooms))
for (const { room, attributes } of rooms) {
  const page = join('docs', 'widgets', `till-${room}.md`)
  if (existsSync(join(root, page))) put(page, withTable(read(page), docsTable(attributes)))
}

for (const path of stale) console.log(`${isCheck ? 'not current' : 'wrote'}: ${path.replaceAll('\\', '/')}`)
if (isCheck && stale.length > 0) {
  console.error('Run `npm run generate` and commit what it writes.')
  process.exitCode = 1
}

function put(path, text) {
  if (existsSync(join(root, path)) && read(path) === text) return
  stale.push(relative('.', path))
  if (!isCheck) writeFileSync(join(root, path), text)
}

function read(path) {
  return readFileSync(join(root, path), 'utf8').replaceAll('\r\n', '\n')
}

/** Room → attribute → its values where it has a fixed set. */
function authorTable(rooms) {
  const rows = rooms.map(({ room, attributes }) => {
    const cells = attributes.map(
      ({ name, values = [] }) => `${quote(name)}: [${values.map(quote).join(', ')}]`,
    )
    return `  ${room}: { ${cells.join(', ')} },`
  })
  return `// Written by packages/embed/generate/make-attributes.mjs. Do not edit.

/** Room → attribute → its values, where it has a fixed set. */
export const attributes: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
${rows.join('\n')}
}
`
}

function quote(text) {
  return `'${text}'`
}
