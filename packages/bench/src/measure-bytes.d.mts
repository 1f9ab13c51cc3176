/** Figures by budget id, from the built files; brotli 11. */
export function measureBytes(): Readonly<Record<string, number>>
