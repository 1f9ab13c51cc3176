/** Flags for a headless Chromium that only ever opens our own pages on 127.0.0.1. */
export const chromiumFlags = [
  // Chromium refuses to start its sandbox as root, which is what a container runs as.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
