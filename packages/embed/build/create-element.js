// In the place of Preact's own file of this name, see `slim.mjs`.
/**
 * A node of a view. A page of a hundred cards keeps thousands, and an engine takes four bytes for each field: there is none
 * that is not read.
 */
export class VNode {
  constructor(type, props, key, ref) {
    this.type = type
    this.props = props
    this.key = key
    this.ref = ref
    this._children = null
    this._parent = null
    this._dom = null
    this._index = -1
    this._flags = 0
  }
}

/** Makes a node. An element's only text is one of its properties: it takes no node of its own. */
export function createElement(type, given, ...children) {
  const isElement = typeof type === 'string'
  const props = {}
  let key
  let ref
  for (const name in given) {
    if (name === 'key') key = given.key
    else if (name === 'ref' && isElement) ref = given.ref
    // One that is not given takes no room.
    else if (given[name] !== undefined) props[name] = given[name]
  }
  const [shown, ...more] = children.filter(child => child != null && typeof child !== 'boolean')
  if (isElement && !more.length && /^[sn]/.test(typeof shown)) props.textContent = shown
  else if (children.length) props.children = children.length > 1 ? children : children[0]
  return new VNode(type, props, key, ref)
}

export function createVNode(type, props) {
  return new VNode(type, props)
}

/** A node that was drawn before, to be drawn again: an element's children are left as they were drawn. */
export function copyOf({ type, props, key, ref, _children }) {
  const isElement = typeof type === 'string'
  return new VNode(type, isElement ? { ...props, children: _children ?? props.children } : props, key, ref)
}

export function Fragment(props) {
  return props.children
}
