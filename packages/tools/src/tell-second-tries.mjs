import { writeFileSync } from 'node:fs'

/**
 * A reporter of vitest that keeps the names of tests that passed at a second try only, as JSON in the file that
 * TILLKIT_SECOND_TRIES names: the count does not show them, and a fault that comes and goes is one all the same.
 */
export default class TellSecondTries {
  /** @param {readonly import('vitest/node').TestModule[]} modules */
  onTestRunEnd(modules) {
    const names = modules.flatMap(module =>
      [...module.children.allTests('passed')]
        .filter(test => test.diagnostic()?.flaky)
        .map(test => `${module.relativeModuleId}: ${test.fullName}`),
    )
    writeFileSync(process.env.TILLKIT_SECOND_TRIES, JSON.stringify(names))
  }
}
