/**
 * The `<script>` being run. Asked of the prototype: an `<img name="currentScript">` in a comment can stand in for
 * `document.currentScript` and would choose where our code comes from. Modules have none: they are found by what they declare.
 */
export function findScript(): HTMLScriptElement | null {
  const current = Object.getOwnPropertyDescriptor(Document.prototype, 'currentScript')?.get?.call(document)
  return current instanceof HTMLScriptElement
    ? current
    : Document.prototype.querySelector.call(document, 'script[src][data-merchant]')
}
