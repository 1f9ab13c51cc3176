import { readFileSync } from 'node:fs'

/** Preact's words and those in their place. */
const words = [
  // A component is called with its props, and nothing is kept of it.
  ['tmp = c.render(c.props, (c.state = c._nextState), c.context)', 'tmp = newType(newProps)'],
  ['if (!oldVNode._component) {', 'if (!oldVNode.props) {'],
  ['vnode._dom = vnode._component = vnode._parent', 'vnode._dom = vnode._parent'],
  // A node that is drawn again is known by its props: no two have the same, but a node and its copy.
  ['newVNode._original == oldVNode._original', 'newVNode.props == oldVNode.props'],
  ['parentDom, !oldVNode._original)', 'parentDom, !oldVNode._flags)'],
  ['!oldVNode || !oldVNode._original', '!oldVNode'],
  // One that was drawn before, by its parent, or once that has let it go by its children.
  ['childVNode._depth)', '(childVNode._parent || childVNode._children))'],
  [/= createVNode\(\s*childVNode\.type,[^)]*\)/, '= copyOf(childVNode)'],
  ['newVNode.constructor !== VNODE_MARKER', '!(newVNode instanceof VNode)'],
  ['childVNode.constructor === VNODE_MARKER', 'childVNode instanceof VNode'],
  // What an element was given to hold is not kept beside what was drawn of it.
  ['// Remove children that', 'if (newChildren) newProps.children = NULL\n// Remove children that'],
  ['isArray(newChildren) ?', 'newChildren == NULL ? EMPTY_ARR : isArray(newChildren) ?'],
  ['= Array(newChildrenLength)', '= newChildrenLength ? Array(newChildrenLength) : EMPTY_ARR'],
  // When a listener was attached stands beside it.
  ['(dom._attached || (dom._attached = {}))[name]', 'dom._listeners[name + 0]'],
  ['this._attached[name]', 'this._listeners[name + 0]'],
  // An element's only text, see `create-element.js`; in SVG properties are attributes.
  ["if (name == 'style') {", "if (name == 'textContent') dom[name] = value\n\telse if (name == 'style') {"],
  ["import { createVNode, Fragment } from '../", "import { copyOf, createVNode, Fragment, VNode } from '../"],
  ["import { Fragment } from '../", "import { Fragment, VNode } from '../"],
]

/**
 * Preact's files, path and text, with smaller nodes: a page of a hundred cards keeps thousands. `create-element.js`, which
 * makes them, is ours.
 */
export function slimVnodes(files) {
  for (const [from] of words) {
    if (!files.some(([, text]) => text !== text.replace(from, '')))
      throw new Error(`not found in Preact: ${from}`)
  }
  return files.map(([path, text]) => [path, words.reduce((all, [from, to]) => all.replace(from, to), text)])
}

export const createElement = readFileSync(new URL('create-element.js', import.meta.url), 'utf8')
