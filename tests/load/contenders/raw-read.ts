import postgres from 'postgres'
import { ours } from './ours.ts'
import type { OpenStore } from './store.ts'

/** The rows of our log as our driver hands them over, pages as large, nothing decoded. */
export const rawRead: OpenStore = async options => {
  const store = await ours(options)
  const sql = postgres(options.url, { max: 1, fetch_types: false })
  const page = `select position, stream, version, id, type, convert_from(bytes, 'UTF8') as text
    from log.event where position > $1 order by position limit 5000`
  return {
    ...store,
    async readAll(seen) {
      for (let after = '0'; ; ) {
        const rows = await sql.unsafe(page, [after], { prepare: true })
        if (!seen(rows.length) || rows.length < 5_000) return
        after = rows.at(-1)!.position
      }
    },
    async close() {
      await sql.end()
      await store.close()
    },
  }
}
