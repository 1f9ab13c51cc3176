import { parseAst } from 'rolldown/parseAst'

/**
 * Modules with some names taken for absent, so that the minifier can drop what hangs on them. Reading such a variable or
 * property, anything of it, or calling it is `undefined`; assigning to it does nothing; a flag of such a name is never set; no
 * string equals one; a method of such a name goes, and a loop over one is not run. A parameter of such a name goes, and with it
 * what callers hand over.
 * @param sources text by path
 * @param names all must be found: a library that was renamed inside is to be looked at again
 */
export function without(sources, names) {
  const wanted = new Set(names)
  const unseen = new Set(names)
  const programs = Object.entries(sources).map(([path, code]) => [path, code, parseAst(code, { lang: 'ts' })])
  const isAbsent = name => unseen.delete(name) || wanted.has(name)

  /** Function → which of its parameters go. */
  const dropped = new Map()
  for (const [, , { body }] of programs) {
    for (const statement of body) {
      const { type, id, params } = statement.declaration ?? statement
      if (type === 'FunctionDeclaration')
        dropped.set(
          id.name,
          params.map(({ name }) => isAbsent(name)),
        )
    }
  }
  const texts = programs.map(([path, code, program]) => [path, edit(code, program, isAbsent, dropped)])
  if (unseen.size) throw new Error(`not found in ${Object.keys(sources)[0]} …: ${[...unseen]}`)
  return Object.fromEntries(texts)
}

function edit(code, program, isAbsent, dropped) {
  const edits = []
  const put = (start, end, text) => edits.push({ start, end, text })
  const replace = ({ start, end }, text) => put(start, end, text)

  const isUndefined = node => {
    switch (node?.type) {
      case 'Identifier':
        return isAbsent(node.name)
      case 'CallExpression':
        return isUndefined(node.callee)
      case 'ParenthesizedExpression':
        return isUndefined(node.expression)
      case 'MemberExpression':
        return isUndefined(node.object) || (!node.computed && isAbsent(node.property.name))
      case 'AssignmentExpression':
        return isUndefined(node.left) || (/^[&|]=$/.test(node.operator) && isUndefined(node.right))
    }
    return false
  }
  const isFalsy = node => {
    if (isUndefined(node)) return true
    if (node.type === 'ParenthesizedExpression') return isFalsy(node.expression)
    if (node.type === 'AssignmentExpression') return node.operator === '=' && isFalsy(node.right)
    return (
      node.type === 'LogicalExpression' &&
      node.operator === '&&' &&
      (isFalsy(node.left) || isFalsy(node.right))
    )
  }
  /** Items of a list that go, each with the comma before it, or after it where none before it stays. */
  const drop = (list, goes) => {
    let stays = false
    for (const [index, { start, end }] of list.entries()) {
      if (!goes[index]) stays = true
      else if (stays) put(list[index - 1].end, end, '')
      else put(start, list[index + 1]?.start ?? end, '')
    }
    for (const [index, node] of list.entries()) if (!goes[index]) visit(node)
  }
  const visit = node => {
    if (isUndefined(node)) return replace(node, 'undefined')
    switch (node.type) {
      case 'ImportDeclaration':
      case 'ExportSpecifier':
        return
      case 'FunctionDeclaration':
        drop(node.params, dropped.get(node.id.name) ?? [])
        return visit(node.body)
      case 'CallExpression':
      case 'NewExpression':
        visit(node.callee)
        return drop(node.arguments, dropped.get(node.callee.name) ?? [])
      case 'VariableDeclarator':
        if (!node.init) return
        return isUndefined(node.id) ? replace(node.init, 'undefined') : visit(node.init)
      case 'ExpressionStatement':
        if (isUndefined(node.expression)) return replace(node, ';')
        break
      case 'IfStatement':
        // The test may assign; what it guards is never done.
        if (isFalsy(node.test)) replace(node.consequent, ';')
        else visit(node.consequent)
        if (node.alternate) visit(node.alternate)
        return visit(node.test)
      case 'ForOfStatement':
        // Of nothing, or of the entries of nothing.
        if (isUndefined(node.right) || node.right.arguments?.some(isUndefined)) return replace(node, ';')
        break
      case 'MethodDefinition':
        if (isAbsent(node.key.name)) return replace(node, '')
        return visit(node.value)
      case 'LogicalExpression':
        if (node.operator !== '&&' || !isFalsy(node.left)) break
        put(node.left.end, node.end, '')
        return visit(node.left)
      case 'BinaryExpression':
        if (node.operator === '&' && (isUndefined(node.left) || isUndefined(node.right)))
          return replace(node, '0')
        if (/^([!=]==?|in)$/.test(node.operator)) {
          const text = node.operator === 'in' ? node.left : node.right
          if (text.type === 'Literal' && isAbsent(text.value))
            return replace(node, `${node.operator[0] === '!'}`)
        }
        break
      case 'MemberExpression':
        visit(node.object)
        return node.computed ? visit(node.property) : undefined
      case 'Property':
        if (!node.computed && isAbsent(node.key.name)) return replace(node.value, 'undefined')
        return visit(node.value)
    }
    for (const value of Object.values(node)) for (const part of [value].flat()) if (part?.type) visit(part)
  }
  visit(program)
  return edits
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end, text: now }) => text.slice(0, start) + now + text.slice(end), code)
}
