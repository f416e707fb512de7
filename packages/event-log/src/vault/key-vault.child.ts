import { postgresKeyVault } from './postgres-key-vault.ts'
import { wrappingKey } from './wrapping-key.ts'

// One of two processes that use the same subjects' keys for the first time.
const [url, path] = process.argv.slice(2) as [string, string]
const vault = await postgresKeyVault({ url, schema: 'shared', wrappingKey: await wrappingKey(path) })
const keys = await Promise.all(
  Array.from({ length: 50 }, (_, subject) => vault.keyFor('organisation', `subject-${subject}`)),
)
for (const { key } of keys) console.log(Buffer.from(key).toString('hex'))
await vault.close()
