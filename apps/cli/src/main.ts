import { OtherKey } from '@plan-ledger/event-log'
import { Command } from 'commander'
import { settingsHelp } from './env.ts'
import { exportPlanCommand } from './export-plan/command.ts'
import { importPlanCommand } from './import-plan/command.ts'
import { importSnapshotsCommand } from './import-snapshots/command.ts'
import { migrateLogCommand } from './migrate-log/command.ts'
import { rebuildCommand } from './rebuild/command.ts'
import { seedCommand } from './seed/command.ts'
import { Sentence } from './sentence.ts'
import { upCommand } from './up/command.ts'
import { verifyCommand } from './verify/command.ts'

const program = new Command('plan-ledger')
  .description('Career action plans whose every change is kept.')
  .addHelpText('after', settingsHelp)
  .showHelpAfterError('(plan-ledger --help tells more)')
  .addCommand(upCommand())
  .addCommand(
    new Command('import')
      .description('bring plans and real histories in')
      .addCommand(importSnapshotsCommand())
      .addCommand(importPlanCommand()),
  )
  .addCommand(new Command('export').description('write plans out').addCommand(exportPlanCommand()))
  .addCommand(seedCommand())
  .addCommand(rebuildCommand())
  .addCommand(migrateLogCommand())
  .addCommand(verifyCommand())

try {
  await program.parseAsync()
  process.exit(process.exitCode ?? 0)
} catch (error) {
  console.error(error instanceof Sentence || error instanceof OtherKey ? error.message : error)
  process.exit(1)
}
