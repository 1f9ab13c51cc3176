/** A module with all that it imports as one text, made as the browser files are: their Preact, their minifier. */
export function bundleForTests(input: string): Promise<string>
