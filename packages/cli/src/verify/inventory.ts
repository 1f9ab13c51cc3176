/** A script of a page, as an inventory has it: PCI DSS 6.4.3 asks for each, that it is whole, and why it is there. */
export interface ScriptRow {
  readonly kind: 'external' | 'inline' | 'import map' | 'preload' | 'handler' | 'loaded by the till'
  /** Where it is; for what stands in the page, what it is called by. */
  readonly name: string
  readonly type?: string
  /** SHA-384 of its bytes, as `integrity` writes it. */
  readonly hash?: string
  /** What the page demands of its bytes. */
  readonly integrity?: string
  readonly hasNonce?: boolean
  /** From another site than the page. */
  readonly isThirdParty?: boolean
  /** Why it is there, for what is Tillkit's; the rest is for the page's owner to say. */
  readonly purpose?: string
  /** What is wrong with it: bytes that differ, no hash to hold them against, not to be had. */
  readonly problem?: string
}

/** What `tillkit verify` found, and saves. */
export interface Inventory {
  /** The page, where it was in the end. */
  readonly url: string
  /** ISO 8601. */
  readonly at: string
  /** The security headers, by lower-case name, nonces taken out; policies in the markup under `meta`. */
  readonly headers: Readonly<Record<string, string>>
  /** What the headers lack. */
  readonly advice: readonly string[]
  readonly scripts: readonly ScriptRow[]
}
