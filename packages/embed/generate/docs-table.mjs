const begin = '<!-- attributes -->'
const end = '<!-- /attributes -->'

/** A widget's attributes as a table for page authors. */
export function docsTable(attributes) {
  const rows = attributes.map(attribute => {
    const { name, required, description } = attribute
    return `| \`${name}\`${required ? ' (required)' : ''} | ${kind(attribute)} | ${standard(attribute)} | ${cell(description)} |`
  })
  return ['| attribute | value | default | what it does |', '| --- | --- | --- | --- |', ...rows].join('\n')
}

/** A page with the table between its marks. Throws where they are missing. */
export function withTable(page, table) {
  const from = page.indexOf(begin)
  const to = page.indexOf(end)
  if (from < 0 || to < from) throw new Error(`the page has no ${begin} … ${end}`)
  return `${page.slice(0, from)}${begin}\n${table}\n${page.slice(to)}`
}

function kind({ type, values }) {
  if (values) return values.map(value => `\`${value}\``).join(', ')
  return { string: 'text', list: 'words, separated by spaces', boolean: 'present or absent' }[type] ?? type
}

function standard({ type, default: value, values }) {
  if (value === undefined) return type === 'boolean' ? 'absent' : ''
  return values || /^[\w.-]+$/.test(value) ? `\`${value}\`` : cell(value)
}

function cell(text) {
  return text.replaceAll('|', '\\|')
}
