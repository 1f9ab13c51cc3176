const { env } = Reflect.get(globalThis, 'process') as {
  readonly env: Readonly<Record<string, string | undefined>>
}

/** How often a property runs in `npm test`; `TILLKIT_RUNS=4000` is its share of the 20,000 that all five make. */
export const modelRuns = (
  share = 600,
): { readonly numRuns: number; readonly seed: number; readonly endOnFailure: boolean } => ({
  numRuns: Number(env['TILLKIT_RUNS'] ?? share),
  seed: env['TILLKIT_SEED'] === 'random' ? Date.now() % 2 ** 31 : Number(env['TILLKIT_SEED'] ?? 20_260_408),
  // The shortest list of commands that fails is for who reads it: a mutant has only to be noticed.
  endOnFailure: env['TILLKIT_SHRINK'] === 'no',
})

/** Commands in a run. */
export const maxCommands = 40

/** Milliseconds that a property may take where the machine is busy. */
export const patience = 600_000
