import postgres from 'postgres'
import { calm } from './calm.ts'
import type { Comparison, Round } from './comparison.ts'
import { type Driver, driver } from './contenders/driver.ts'
import { databaseEach } from './database-each.ts'
import type { BenchOptions } from './options.ts'

const seconds = 1.5
const waiting = [1, 64]

/** Appends to logs that hold little, much and very much: what is there already must not make them slower. */
export const grow = async ({
  rounds,
  events,
  say = () => undefined,
}: BenchOptions): Promise<readonly Comparison[]> => {
  const sizes = [100_000, 1_000_000, 5_000_000].filter(size => size <= Math.max(events ?? 0, 1_000_000))
  await using server = await databaseEach()
  const drivers = new Map<number, Driver>()
  const sizesOnDisk = new Map<number, string>()
  const taken = new Map<string, Round[]>()
  try {
    for (const size of sizes) {
      const url = await server.database()
      drivers.set(size, await driver('Plan Ledger', url))
      sizesOnDisk.set(size, await filled(url, size))
      say(`${size.toLocaleString('en')} events stored, ${sizesOnDisk.get(size)}`)
    }
    await server.settle()
    for (let round = 0; round < rounds; round++) {
      await server.checkpoint()
      const busy = await calm()
      for (const atOnce of waiting)
        for (let i = 0; i < sizes.length; i++) {
          const size = sizes[(i + round) % sizes.length]!
          const done = await drivers
            .get(size)!
            .append({ atOnce, seconds, streams: 'new', eventsPerAppend: 1 })
          const key = `${atOnce} ${size}`
          taken.set(key, taken.get(key) ?? [])
          taken.get(key)!.push({
            value: done.appends / done.seconds,
            p50: done.p50,
            p99: done.p99,
            cpu: done.cpu / done.seconds,
            more: { busy },
          })
        }
      say(`round ${round + 1} of ${rounds}`)
    }
  } finally {
    for (const opened of drivers.values()) await opened.close()
  }
  const nameOf = (size: number) => `log of ${size.toLocaleString('en')} events`
  return waiting.map(atOnce => ({
    name: `append, ${atOnce} at once`,
    unit: 'appends/s',
    better: 'more',
    settings: server.settings,
    // a tenth is what two equal logs differ by on a machine of one's own
    goals: [{ of: nameOf(sizes.at(-1)!), ratio: 0.9, than: nameOf(sizes[0]!) }],
    contenders: sizes.map(size => ({
      name: nameOf(size),
      kind: 'ours',
      rounds: taken.get(`${atOnce} ${size}`) ?? [],
      note: sizesOnDisk.get(size)!,
    })),
  }))
}

/** Ten events per stream, in the bytes of a benchmark's event. @returns what an event takes on the disk */
const filled = async (url: string, events: number): Promise<string> => {
  const sql = postgres(url, { max: 1, onnotice: () => undefined })
  try {
    await sql.unsafe(`
      with streams as materialized (select uuidv7() as stream from generate_series(1, ${events / 10}))
      insert into log.event (position, stream, version, id, type, bytes)
      select n, 'plan-' || stream, version, id, 'GoalMeasured', convert_to(
        '{"actor":{"id":"' || stream || '","role":"owner"},"commandId":"' || id || '","data":{"goal":"' || stream ||
        '","value":"1"},"id":"' || id || '","organisation":"' || stream || '","recordedAt":"2026-11-22T08:00:00.000Z",' ||
        '"schemaVersion":1,"stream":"' || stream || '","type":"GoalMeasured","version":' || version || '}', 'UTF8')
      from (
        select row_number() over () as n, stream, version, uuidv7() as id
        from streams cross join generate_series(1, 10) as version
      ) events`)
    const [size] = await sql`select
      pg_table_size('log.event') / count(*) as rows, pg_indexes_size('log.event') / count(*) as indexes,
      avg(length(bytes))::int as bytes from log.event`
    return `${size!.bytes} bytes of text in ${size!.rows} of rows and ${size!.indexes} of indexes per event`
  } finally {
    await sql.end()
  }
}
