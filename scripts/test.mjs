// Everything that CI runs, then one line with the sum.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** How many tests passed, and in words what did not. */
const found = (report, succeeded) => {
  let passed = 0
  const failures = []
  try {
    const { numPassedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'))
    passed = numPassedTests
    for (const { name, status, message, assertionResults } of testResults) {
      const broken = assertionResults.filter(each => each.status === 'failed')
      for (const { fullName, failureMessages } of broken)
        failures.push(`${name}\n${fullName}\n${failureMessages.join('\n')}`)
      // a file that could not even be loaded has no test that could have failed
      if (broken.length === 0 && status === 'failed') failures.push(`${name}\n${message}`)
    }
  } catch {
    failures.length = 0
  }
  if (!succeeded && failures.length === 0) failures.push('an error outside any test, or no report at all')
  return { passed, failures }
}

const longestShown = 1_500

/** @returns {number} the exit code */
export const test = ({ run, tools }) => {
  const folder = mkdtempSync(join(tmpdir(), 'plan-ledger-reports-'))
  let passed = 0
  const failures = []
  const step = (name, ok) => {
    if (!ok) failures.push(`${name} failed.`)
    return ok
  }
  const vitest = (...projects) => {
    const report = join(folder, `${projects.join('-')}.json`)
    const selection = projects.flatMap(project => ['--project', project])
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
    const ok = run('vitest', ['run', '--passWithNoTests', ...selection, ...reporters])
    const sum = found(report, ok)
    passed += sum.passed
    failures.push(...sum.failures)
  }
  step('pnpm check', run(tools.pnpm, ['run', 'check']))
  vitest('unit', 'int')
  if (step('Building the dashboard', run('turbo', ['run', 'build', '--output-logs=errors-only'])))
    vitest('e2e')
  else console.log('The tests in the browser were not run: they need the dashboard.')
  rmSync(folder, { recursive: true, force: true })
  // again at the end, where whoever sees only the end of a long output finds it
  for (const failure of failures) console.log(`\nFailed: ${failure.slice(0, longestShown)}`)
  console.log(`${passed} passed, ${failures.length} failed`)
  return failures.length === 0 ? 0 : 1
}
