import type { Row } from './read-model.ts'

/** Rows in the binary form of COPY, which costs PostgreSQL half of what text does. */
export interface BinaryRows {
  readonly bytes: number
  put(row: Row): void
  /** All rows since the last call, as one COPY takes them. */
  taken(): Buffer
}

export interface Column {
  readonly name: string
  /** As PostgreSQL names it. */
  readonly type: string
}

type Value = Row[string]
type Write = (value: NonNullable<Value>) => void

const signature = Buffer.from('PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0', 'latin1')
/** 2000-01-01 in Unix time. */
const epoch = 946_684_800_000
const day = 86_400_000
const roomAtFirst = 65_536
/** Of one value beside its text. */
const mostBeside = 32

/**
 * @throws RangeError for a column of a type that no table of ours has had
 * Source: PostgreSQL's documentation of COPY, "Binary Format", and its receiving functions.
 */
export function binaryRows(columns: readonly Column[]): BinaryRows {
  let into = Buffer.allocUnsafe(roomAtFirst)
  let at = signature.copy(into)

  const room = (bytes: number) => {
    if (at + bytes <= into.length) return
    const larger = Buffer.allocUnsafe(Math.max(into.length * 2, at + bytes))
    into.copy(larger, 0, 0, at)
    into = larger
  }
  const int16 = (value: number) => {
    at = into.writeInt16BE(value, at)
  }
  const int32 = (value: number) => {
    at = into.writeInt32BE(value, at)
  }
  const utf8 = (text: string) => {
    room(text.length * 3 + mostBeside)
    const start = at
    for (let i = 0; i < text.length; i += 1) {
      const code = text.charCodeAt(i)
      if (code > 0x7f) {
        at = start + into.write(text, start, 'utf8')
        return
      }
      into[at++] = code
    }
  }
  /** What follows its own length. */
  const measured = (write: () => void) => {
    const start = at
    at += 4
    write()
    into.writeInt32BE(at - start - 4, start)
  }
  const writeUuid = (text: string) => {
    let high = -1
    for (let i = 0; i < text.length; i += 1) {
      const nibble = nibbles[text.charCodeAt(i)]!
      if (nibble === dash) continue
      if (high < 0) high = nibble
      else {
        into[at++] = (high << 4) | nibble
        high = -1
      }
    }
  }
  const list = (type: number, write: Write): Write => {
    return items => {
      const all = items as readonly NonNullable<Value>[]
      measured(() => {
        room(mostBeside)
        int32(all.length > 0 ? 1 : 0)
        int32(all.includes(null as never) ? 1 : 0)
        int32(type)
        if (all.length === 0) return
        int32(all.length)
        int32(1)
        for (const item of all) field(write, item)
      })
    }
  }
  /** A value with its length; −1 is null. */
  const field = (write: Write, value: Value | undefined) => {
    room(mostBeside)
    if (value === null || value === undefined) int32(-1)
    else write(value)
  }

  const bigint: Write = value => {
    int32(8)
    at = into.writeBigInt64BE(BigInt(value as string), at)
  }
  const boolean: Write = value => {
    int32(1)
    into[at++] = value ? 1 : 0
  }
  const date: Write = value => {
    int32(4)
    int32((Date.parse(value as string) - epoch) / day)
  }
  const integer: Write = value => {
    int32(4)
    int32(value as number)
  }
  const text: Write = value => measured(() => utf8(value as string))
  const jsonb: Write = value =>
    measured(() => {
      into[at++] = 1
      utf8(JSON.stringify(value))
    })
  const instant: Write = value => {
    int32(8)
    const microseconds = (Date.parse(value as string) - epoch) * 1_000
    int32(Math.floor(microseconds / 2 ** 32))
    at = into.writeUInt32BE(microseconds - Math.floor(microseconds / 2 ** 32) * 2 ** 32, at)
  }
  const lexemes: Write = value => {
    const words = value as readonly string[]
    measured(() => {
      int32(words.length)
      for (const word of words) {
        utf8(word)
        room(mostBeside)
        into[at++] = 0
        // no places
        int16(0)
      }
    })
  }
  /** Spells as text: `{[from,until),[from,)}`. */
  const spells: Write = value =>
    measured(() => {
      const found = [...(value as string).matchAll(spell)]
      int32(found.length)
      for (const [, from, until] of found)
        measured(() => {
          room(mostBeside)
          into[at++] = until ? fromIncluded : fromIncluded | endless
          instant(from!)
          if (until) instant(until)
        })
    })
  const uuid: Write = value => {
    int32(16)
    writeUuid(value as string)
  }
  const written: Readonly<Record<string, Write>> = {
    bigint,
    boolean,
    date,
    integer,
    jsonb,
    text,
    tstzmultirange: spells,
    tsvector: lexemes,
    uuid,
    'timestamp with time zone': instant,
    'date[]': list(1082, date),
    'integer[]': list(23, integer),
    'text[]': list(25, text),
    'timestamp with time zone[]': list(1184, instant),
    'uuid[]': list(2950, uuid),
  }
  const fields = columns.map(({ name, type }) => {
    const write = written[type]
    if (!write) throw new RangeError(`a column of type ${type} can't be written yet`)
    return { name, write }
  })

  return {
    get bytes() {
      return at - signature.length
    },
    put(row) {
      room(mostBeside)
      int16(fields.length)
      for (const { name, write } of fields) field(write, row[name])
    },
    taken() {
      room(mostBeside)
      int16(-1)
      const rows = into.subarray(0, at)
      into = Buffer.allocUnsafe(into.length)
      at = signature.copy(into)
      return rows
    },
  }
}

const spell = /\[([^,]+),([^)]*)\)/g
/** Flags of a range. */
const [fromIncluded, endless] = [0x02, 0x10]

const dash = 0xff
const nibbles = new Uint8Array(128).fill(dash)
for (let i = 0; i < 16; i += 1) {
  nibbles[i.toString(16).charCodeAt(0)] = i
  nibbles[i.toString(16).toUpperCase().charCodeAt(0)] = i
}
