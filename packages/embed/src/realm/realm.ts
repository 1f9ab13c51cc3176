import type { PageStore } from '@tillkit/widgets/mount'
import type { TillRegistry } from '../registry.ts'

/** What the loader in the page's own realm leaves in a clean one for the copy that runs there. */
export interface PageRealm {
  /** The `<script>` that the loader came in. */
  readonly script: HTMLScriptElement
  /** The scripts that brought it again. */
  readonly others: readonly Element[]
  /** Told by the copy: what serves the page now, or that it cannot. */
  begun(registry: TillRegistry | undefined, stores?: PageStores): void
}

/** Where it is found. */
export const realmKey: unique symbol = Symbol.for('tillkit.realm') as never

/** What leads to the copy in a clean realm. */
export type RealmLine = Pick<TillRegistry, 'adopt' | 'load'>

/** The merchants of a page, by id. */
export type PageStores = ReadonlyMap<string, PageStore>

/** What the file for tampered pages exports. */
export interface RealmModule {
  openRealm(
    script: HTMLScriptElement | null,
    others: readonly Element[],
    /** The merchants as known so far. */
    stores: PageStores | undefined,
    giveUp: () => void,
  ): Promise<RealmLine | undefined>
  enterRealm(): Document
}
