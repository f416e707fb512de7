import { Command } from 'commander'
import { Sentence } from '../sentence.ts'
import { exitCodeOf, inWords } from './in-words.ts'
import { verifyFile } from './verify-file.ts'

interface Options {
  readonly key: string
  readonly atLeast?: string
  readonly json?: true
}

const explanation = `
FILE is what "Evidence to take along" of the integrity page gives. Nothing is asked of any server.
The key must come from somewhere else than the file: from the organisation's publication, a letter, an earlier visit.
Ends with 0 when everything holds, 1 when something contradicts, 2 when nothing could be verified.`

export const verifyCommand = (): Command =>
  new Command('verify')
    .description('check evidence of a plan, without any server')
    .argument('<file>', 'the evidence')
    .requiredOption('--key <key>', 'of the log, as name+1a2b3c4d+Base64')
    .option('--at-least <events>', 'events that there must be')
    .option('--json', 'the outcome as JSON')
    .addHelpText('after', explanation)
    .action(async (file: string, { key, atLeast, json }: Options) => {
      const least = atLeast === undefined ? undefined : Number(atLeast)
      if (least !== undefined && !(Number.isSafeInteger(least) && least > 0))
        throw new Sentence(`--at-least ${JSON.stringify(atLeast)} is no number of events: 1 is the least.`)
      const outcome = await verifyFile(file, { key, atLeast: least })
      for (const line of json ? [JSON.stringify(outcome)] : inWords(outcome)) console.log(line)
      process.exitCode = exitCodeOf(outcome)
    })
