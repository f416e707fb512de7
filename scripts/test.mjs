// Everything that CI runs, then one line with the sum.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const counts = (report, succeeded) => {
  let passed = 0
  let failed = 0
  try {
    const { numPassedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'))
    passed = numPassedTests
    for (const file of testResults) {
      const broken = file.assertionResults.filter(each => each.status === 'failed').length
      // a file that could not even be loaded has no test that could have failed
      failed += broken === 0 && file.status === 'failed' ? 1 : broken
    }
  } catch {
    failed = 0
  }
  // an error outside any test, or no report at all
  return { passed, failed: !succeeded && failed === 0 ? 1 : failed }
}

/** @returns {number} the exit code */
export const test = ({ run, tools }) => {
  const folder = mkdtempSync(join(tmpdir(), 'plan-ledger-reports-'))
  let passed = 0
  let failed = 0
  const step = (name, ok) => {
    if (ok) return true
    console.log(`${name} failed.`)
    failed += 1
    return false
  }
  const vitest = (...projects) => {
    const report = join(folder, `${projects.join('-')}.json`)
    const selection = projects.flatMap(project => ['--project', project])
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
    const ok = run('vitest', ['run', '--passWithNoTests', ...selection, ...reporters])
    const sum = counts(report, ok)
    passed += sum.passed
    failed += sum.failed
  }
  step('pnpm check', run(tools.pnpm, ['run', 'check']))
  vitest('unit', 'int')
  if (step('Building the dashboard', run('turbo', ['run', 'build', '--output-logs=errors-only'])))
    vitest('e2e')
  else console.log('The tests in the browser were not run: they need the dashboard.')
  rmSync(folder, { recursive: true, force: true })
  console.log(`${passed} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
}
