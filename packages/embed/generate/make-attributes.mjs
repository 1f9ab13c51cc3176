/**
 * Writes what knows the widgets' attributes, from `widgets/src/<room>/<room>.attributes.ts`: the table of the chunk for page
 * authors, `custom-elements.json` for editors, the types of the elements for TypeScript and JSX, and the tables of
 * `docs/widgets/`. With `--check` it writes nothing and fails when one is not current.
 */
import { putGenerated, readGenerated } from '../../tools/src/put-generated.mjs'
import { docsTable, withTable } from './docs-table.mjs'
import { elementTypes, reactTypes } from './element-types.mjs'
import { loadAttributes } from './load-attributes.mjs'
import { manifest } from './manifest.mjs'

const rooms = await loadAttributes()

putGenerated('packages/embed/src/diagnose/attributes.generated.ts', authorTable(rooms))
putGenerated('packages/widgets/custom-elements.json', `${JSON.stringify(manifest(rooms), null, 2)}\n`)
putGenerated('packages/widgets/src/elements.generated.ts', elementTypes(rooms))
putGenerated('packages/widgets/react.d.ts', reactTypes(rooms))
for (const { room, attributes } of rooms) {
  const page = `docs/widgets/till-${room}.md`
  const text = readGenerated(page)
  if (text !== undefined) putGenerated(page, withTable(text, docsTable(attributes)))
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
