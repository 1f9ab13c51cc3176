/**
 * Answers a GraphQL document from a tree of plain values: every selected field by its name. Arguments are handed to values
 * that are functions; a list under a selection of `edges` or `nodes` becomes a connection; of inline fragments those apply
 * whose type is the value's `__typename`, or which has none. Enough for the documents that the stubs of the race receive.
 */
export function answerGraphql({ query, variables = {} }, root) {
  const tokens =
    query.match(/\.\.\.|[A-Za-z_]\w*|\$\w+|-?\d+(\.\d+)?|"(?:\\.|[^"\\])*"|[{}()[\]:!=@|&]/g) ?? []
  let at = 0
  const next = () => tokens[at++]
  const skip = token => tokens[at] === token && at++ >= 0
  const fragments = {}
  let operation

  function readValue() {
    const token = next()
    if (token === '[') {
      const list = []
      while (!skip(']')) list.push(readValue())
      return list
    }
    if (token === '{') {
      const object = {}
      while (!skip('}')) {
        const name = next()
        next()
        object[name] = readValue()
      }
      return object
    }
    if (token.startsWith('$')) return variables[token.slice(1)]
    return /^["\d-]/.test(token) ? JSON.parse(token) : token
  }
  function readArguments() {
    const given = {}
    if (!skip('(')) return given
    while (!skip(')')) {
      const name = next()
      next()
      given[name] = readValue()
    }
    return given
  }
  function readSelections() {
    const selections = []
    next()
    while (!skip('}')) {
      if (skip('...')) {
        if (tokens[at] === 'on' || tokens[at] === '{') {
          const type = skip('on') && next()
          selections.push({ type, selections: readSelections() })
        } else selections.push({ spread: next() })
        continue
      }
      const first = next()
      const name = skip(':') ? next() : first
      const given = readArguments()
      selections.push({
        alias: first,
        name,
        given,
        selections: tokens[at] === '{' ? readSelections() : undefined,
      })
    }
    return selections
  }
  while (at < tokens.length) {
    if (skip('fragment')) {
      const name = next()
      at += 2
      fragments[name] = readSelections()
      continue
    }
    while (tokens[at] !== '{' && tokens[at] !== '(') at++
    // What variables are declared as is of no interest.
    if (tokens[at] === '(') while (next() !== ')');
    operation = readSelections()
  }

  function give(value, selections) {
    if (value === undefined || value === null) return null
    if (!selections) return value
    if (Array.isArray(value)) {
      const isConnection = selections.some(({ name }) => name === 'edges' || name === 'nodes')
      return isConnection ? give(toConnection(value), selections) : value.map(item => give(item, selections))
    }
    const given = {}
    for (const { type, spread, alias, name, given: handed, selections: inner } of selections) {
      if (spread) Object.assign(given, give(value, fragments[spread]))
      else if (!name) {
        if (!type || !value.__typename || type === value.__typename) Object.assign(given, give(value, inner))
      } else given[alias] = give(typeof value[name] === 'function' ? value[name](handed) : value[name], inner)
    }
    return given
  }
  return { data: give(root, operation) }
}

function toConnection(list) {
  return {
    edges: list.map((node, index) => ({ node, cursor: `${index}` })),
    nodes: list,
    pageInfo: {
      hasNextPage: false,
      hasPreviousPage: false,
      startCursor: '0',
      endCursor: `${list.length - 1}`,
    },
  }
}
