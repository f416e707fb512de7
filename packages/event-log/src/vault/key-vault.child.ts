import { keyInFile } from './key-file.ts'
import { postgresKeyVault } from './postgres-key-vault.ts'

// One of two processes that use the same subjects' keys for the first time.
const [url, path] = process.argv.slice(2) as [string, string]
const vault = await postgresKeyVault({ url, schema: 'shared', wrappingKey: await keyInFile(path) })
const keys = await Promise.all(
  Array.from({ length: 50 }, (_, subject) => vault.keyFor('organisation', `subject-${subject}`)),
)
for (const { key } of keys) console.log(Buffer.from(key).toString('hex'))
await vault.close()
