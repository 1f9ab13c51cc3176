/**
 * Which stages to run for what was asked: all for nothing, otherwise the named ones and what they come after.
 * @template {{ name: string, after?: string[] }} Stage
 * @param {Stage[]} stages in order
 * @param {string[]} asked
 * @returns {Stage[]} in the same order
 * @throws when a name is no stage's
 */
export function planStages(stages, asked) {
  const names = stages.map(stage => stage.name)
  const unknown = asked.find(name => !names.includes(name))
  if (unknown !== undefined)
    throw new Error(`there is no stage "${unknown}"; the stages are ${names.join(', ')}`)
  if (asked.length === 0) return stages
  const wanted = new Set(asked)
  for (const stage of [...stages].reverse())
    if (wanted.has(stage.name)) for (const earlier of stage.after ?? []) wanted.add(earlier)
  return stages.filter(stage => wanted.has(stage.name))
}
