import pg from 'pg'
import type { OpenStore } from './store.ts'

/** As pgbench would: many connections, each with a prepared INSERT into a table that checks nothing. */
export const rawInsert: OpenStore = async ({ url, connections }) => {
  const pool = new pg.Pool({ connectionString: url, max: connections })
  await pool.query(`create table event (
    position bigint generated always as identity primary key, stream text not null, version integer not null,
    data text not null)`)
  const text = 'insert into event (stream, version, data) values ($1, $2, $3)'
  return {
    append: (stream, expected, events) =>
      Promise.all(
        events.map((event, i) =>
          pool.query({ name: 'one', text, values: [stream, expected + i + 1, JSON.stringify(event)] }),
        ),
      ),
    stored: 'select stream, version, null::bigint as position from event',
    close: () => pool.end(),
  }
}
