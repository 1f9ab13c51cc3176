/** The waits of a purchase, in order. */
export declare const purchase: readonly { readonly name: string; readonly what: string }[]
