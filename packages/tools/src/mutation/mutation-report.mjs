/** Percent of the changes to an area that a test has to notice. */
export const goal = 85

/**
 * @typedef {object} Row
 * @property {string} name of the area
 * @property {number} score percent of the mutants that a test noticed
 * @property {number} mutants changes that make a program of another meaning
 * @property {number} killed those that failed a test
 * @property {number} timeout those that never ended
 * @property {number} survived those that no test noticed
 * @property {number} uncovered those of `survived` that no test even runs
 * @property {number} equivalent left out by a comment beside them that says why no test can tell
 * @property {string} digest of the sources that were measured
 * @property {number} seconds
 */

/**
 * Counts the mutants of an area.
 * @param {string} name
 * @param {string} digest
 * @param {readonly { status: string }[]} mutants with Stryker's statuses
 * @param {number} seconds
 * @returns {Row}
 */
export function rowOf(name, digest, mutants, seconds) {
  const count = status => mutants.filter(mutant => mutant.status === status).length
  const killed = count('Killed')
  const timeout = count('Timeout')
  const uncovered = count('NoCoverage')
  const survived = count('Survived') + uncovered
  const all = killed + timeout + survived
  return {
    name,
    score: Math.floor((1000 * (killed + timeout)) / all) / 10,
    mutants: all,
    killed,
    timeout,
    survived,
    uncovered,
    equivalent: count('Ignored'),
    digest,
    seconds: Math.round(seconds),
  }
}

/**
 * Areas that are below the goal or were never measured.
 * @param {readonly string[]} names of all areas
 * @param {readonly Row[]} rows
 */
export const openAreas = (names, rows) =>
  names.filter(name => !rows.some(row => row.name === name && row.score >= goal))

/**
 * @param {readonly string[]} names of all areas
 * @param {readonly Row[]} rows
 */
export const writeReport = (names, rows) => `# Mutation testing

Written by \`npm run test:mutation\`: Stryker changes the code one small way at a time (a condition turned, a statement left out,
a text emptied) and the tests run against each. A score is the percentage of the changes that a test noticed, by failing or by
never ending; the goal is ${goal}. "Equivalent" are changes that mean the same, left out by a comment in the source that
says why. The digest is of the measured sources; \`npm test\` says which areas have changed since.

| area | score | mutants | killed | endless | unnoticed | of these never run | equivalent | sources | seconds |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- | ---: |
${rows
  .map(
    row =>
      `| ${row.name} | ${row.score.toFixed(1)} | ${row.mutants} | ${row.killed} | ${row.timeout} | ${row.survived} | ${row.uncovered} | ${row.equivalent} | \`${row.digest}\` | ${row.seconds} |`,
  )
  .join('\n')}

Open, below the goal or not measured: ${openAreas(names, rows).join(', ') || 'none'}.
`

/**
 * The rows of a report.
 * @param {string} text
 * @returns {Map<string, Row>} by the area's name
 */
export function parseReport(text) {
  const rows = [
    ...text.matchAll(
      /^\| ([\w-]+) \| ([\d.]+) \| (\d+) \| (\d+) \| (\d+) \| (\d+) \| (\d+) \| (\d+) \| `(\w+)` \| (\d+) \|$/gm,
    ),
  ].map(([, name, score, mutants, killed, timeout, survived, uncovered, equivalent, digest, seconds]) => ({
    name,
    score: Number(score),
    mutants: Number(mutants),
    killed: Number(killed),
    timeout: Number(timeout),
    survived: Number(survived),
    uncovered: Number(uncovered),
    equivalent: Number(equivalent),
    digest,
    seconds: Number(seconds),
  }))
  return new Map(rows.map(row => [row.name, row]))
}
