import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

const tests = (tier: string) => [`{packages,apps,tests}/**/*.${tier}.test.{ts,tsx}`]
const exclude = ['**/node_modules/**', '**/.next/**', '**/.data/**', '.toolchain/**']
const postgres = './tests/testkit/postgres-server.ts'

/** The suffix of a test's file is its tier: pure and in memory, against PostgreSQL, against the running product, measured there. */
export default defineConfig({
  // Pothos and yoga load graphql's CommonJS file; Vite would take its module file: two copies, two schemas
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    // Vitest leaves one core free; most tests wait for a database or a process
    maxWorkers: Math.max(2, availableParallelism()),
    projects: [
      { extends: true, test: { name: 'unit', include: tests('unit'), exclude, testTimeout: 30_000 } },
      {
        extends: true,
        test: {
          name: 'int',
          include: tests('int'),
          exclude,
          globalSetup: [postgres],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: tests('e2e'),
          exclude,
          globalSetup: [postgres, './tests/testkit/kept-demonstration.ts'],
          // each file runs a whole product; two at once on two cores only make both slow
          fileParallelism: false,
          testTimeout: 180_000,
          // as patient as what waits for elements of a page
          expect: { poll: { timeout: 20_000 } },
          hookTimeout: 240_000,
        },
      },
      // figures that depend on the machine, and what takes its time: only when asked for
      {
        extends: true,
        test: {
          name: 'long',
          include: tests('long'),
          exclude,
          globalSetup: [postgres, './tests/testkit/kept-demonstration.ts'],
          fileParallelism: false,
          testTimeout: 7_200_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
})
