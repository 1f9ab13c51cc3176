import type { DrawerView, Page } from '../mount/page.ts'
import { createDrawer, type Drawer } from './create-drawer.tsx'

const drawers = new Map<Page, Drawer>()

/**
 * Opens the drawer of a page, made at the first call: the cart of all merchants, or the checkout of one. `opener` gets
 * the focus back. Resolves once it stands open.
 */
export async function openDrawer(
  page: Page,
  view: DrawerView,
  storeId: string,
  opener: HTMLElement,
): Promise<void> {
  const drawer = drawers.get(page) ?? createDrawer(page)
  drawers.set(page, drawer)
  await drawer.open(view, storeId, opener)
}

/** Closes the drawer of a page, or of every page that has one. Nothing happens where none is open. */
export function closeDrawer(page?: Page): void {
  for (const [owner, drawer] of drawers) if (!page || page === owner) drawer.close()
}

/** Takes the drawer of a page away with all it holds. */
export function disposeDrawer(page: Page): void {
  drawers.get(page)?.dispose()
  drawers.delete(page)
}
