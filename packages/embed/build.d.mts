/** Sizes by file name, bytes as written and as brotli 11 sends them. */
export interface Manifest {
  readonly build: string
  readonly files: Readonly<Record<string, { readonly raw: number; readonly br: number }>>
}

/** Builds the browser files into a folder. */
export function buildEmbed(dist?: string): Promise<Manifest>
