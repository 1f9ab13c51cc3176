/** The pnpm that every root script runs: 12 is a native program that works on Node 20, where 11 does not start. */
export const pnpmVersion = '12.21.0'
