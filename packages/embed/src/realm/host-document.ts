/**
 * The document that the till draws in. The build has each file read `document` from here: in a clean realm it is the page's,
 * not the realm's own.
 */
export let document: Document = window.document

/** Draws in another document from now on. */
export function drawIn(other: Document): void {
  document = other
}
