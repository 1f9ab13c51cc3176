/**
 * The rows of the race: `kind` of visit, name of the figure. `goal` is what a row holds Tillkit to: ahead of both peers
 * unless it says otherwise.
 */
export const rows = [
  { kind: 'line', figure: 'js', what: 'JavaScript sent, up to the live button', unit: 'B' },
  { kind: 'line', figure: 'jsRaw', what: 'the same, unpacked', unit: 'B' },
  { kind: 'line', figure: 'requests', what: 'requests up to the live button', unit: '' },
  { kind: 'line', figure: 'preflights', what: 'preflights among them', unit: '' },
  { kind: 'line', figure: 'origins', what: 'origins they go to', unit: '' },
  { kind: 'line', figure: 'paint', what: 'first paint of the page', unit: 'ms' },
  { kind: 'line', figure: 'live', what: 'live button', unit: 'ms' },
  { kind: 'connections', figure: 'live', what: 'live button, connections charged', unit: 'ms' },
  { kind: 'line', figure: 'added', what: 'click to line in cart', unit: 'ms' },
  { kind: 'connections', figure: 'added', what: 'click to line in cart, connections charged', unit: 'ms' },
  { kind: 'line', figure: 'click', what: 'click to next frame', unit: 'ms' },
  { kind: 'line', figure: 'shift', what: 'layout shift', unit: '' },
  { kind: 'line', figure: 'task', what: 'main thread, all tasks up to the live button', unit: 'ms' },
  { kind: 'line', figure: 'script', what: 'of which script', unit: 'ms' },
  { kind: 'line', figure: 'blocking', what: 'blocking time up to the live button', unit: 'ms' },
  { kind: 'tall-1', figure: 'heap', what: 'heap, 1 widget', unit: 'KB' },
  { kind: 'tall-10', figure: 'heap', what: 'heap, 10 widgets in sight', unit: 'KB' },
  { kind: 'tall-100', figure: 'heap', what: 'heap, 100 widgets in sight', unit: 'KB' },
  { kind: 'reader-100', figure: 'heap', what: 'heap, 100 widgets, a window of 823 px', unit: 'KB' },
  { kind: 'tall-100', figure: 'task', what: 'main thread, 100 widgets in sight, not slowed', unit: 'ms' },
  {
    kind: 'reader-100',
    figure: 'task',
    what: 'main thread, 100 widgets, a window of 823 px, not slowed',
    unit: 'ms',
  },
]
