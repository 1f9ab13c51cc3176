/** A JSON document. */
export type Json = { readonly [key: string]: unknown }
