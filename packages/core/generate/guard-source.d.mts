/** For tests in TypeScript. */
export function guardSource(file: string, module: Readonly<Record<string, unknown>>): string
