import { Command } from 'commander'
import { databaseOf } from '../database-of.ts'
import { seedDemonstration } from './seed-demonstration.ts'

export const seedCommand = (): Command =>
  new Command('seed')
    .description(
      'found the demonstration organisation: invented people and plans; adds nothing when it is there',
    )
    .action(async () => {
      const database = await databaseOf(process.env)
      try {
        const { events, plans } = await seedDemonstration({
          databaseUrl: database.url,
          eventStoreUrl: database.eventStoreUrl,
          dataDir: database.dataDir,
        })
        console.log(
          events === 0
            ? `The demonstration organisation is there already, with its ${plans} plans.`
            : `Demonstration organisation: ${events} events recorded in ${plans} plans.`,
        )
      } finally {
        await database.release()
      }
    })
