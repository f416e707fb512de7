import pg from 'pg'
import type { OpenStore } from './store.ts'

/** What anybody would write first: a prepared INSERT, uniqueness of (stream, version) as the version check. */
export const plainInsert: OpenStore = async ({ url, connections }) => {
  const pool = new pg.Pool({ connectionString: url, max: connections })
  await pool.query(`create table event (
    position bigint generated always as identity primary key, stream text not null, version integer not null,
    id uuid not null, type text not null, data json not null, unique (stream, version))`)
  const one = `insert into event (stream, version, id, type, data) values ($1, $2, $3, $4, $5)`
  const many = `insert into event (stream, version, id, type, data)
    select * from unnest($1::text[], $2::int[], $3::uuid[], $4::text[], $5::json[])`
  return {
    append(stream, expected, events) {
      if (events.length > 1)
        return pool.query({
          name: 'many',
          text: many,
          values: [
            events.map(() => `plan-${stream}`),
            events.map((_, i) => expected + i + 1),
            events.map(event => event.id),
            events.map(event => event.type),
            events.map(event => JSON.stringify(event)),
          ],
        })
      const event = events[0]!
      return pool.query({
        name: 'one',
        text: one,
        values: [`plan-${stream}`, expected + 1, event.id, event.type, JSON.stringify(event)],
      })
    },
    stored: 'select stream, version, null::bigint as position from event',
    close: () => pool.end(),
  }
}
