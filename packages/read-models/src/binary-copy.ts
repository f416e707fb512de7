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

/** Writes a value that is there, with its length before it. */
type Write = (value: NonNullable<Row[string]>) => void

const signature = Buffer.from('PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0', 'latin1')
/** 2000-01-01 in Unix time. */
const epoch = 946_684_800_000
const day = 86_400_000
const word = 2 ** 32
const roomAtFirst = 65_536
/** Of a value whatever its text. */
const mostBeside = 64

/**
 * @throws RangeError for a column of a type that no table of ours has had, and for a value that is none of its type
 * Source: PostgreSQL's documentation of COPY, "Binary Format", and the receiving functions of its types.
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
    into[at++] = value >> 8
    into[at++] = value
  }
  const int32 = (value: number) => {
    into[at++] = value >> 24
    into[at++] = value >> 16
    into[at++] = value >> 8
    into[at++] = value
  }
  const int64 = (value: number) => {
    if (!Number.isSafeInteger(value)) throw new RangeError('a number that is no integer within ±(2^53 − 1)')
    const high = Math.floor(value / word)
    int32(high)
    int32(value - high * word)
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
  /** Leaves room for a length. */
  const begun = () => {
    at += 4
    return at
  }
  const ended = (start: number) => {
    const end = at
    at = start - 4
    int32(end - start)
    at = end
  }

  const integer: Write = value => {
    if (value !== ((value as number) | 0)) throw new RangeError('a value that is no integer of 32 bits')
    int32(4)
    int32(value)
  }
  const bigint: Write = value => {
    int32(8)
    int64(Number(value))
  }
  const boolean: Write = value => {
    if (typeof value !== 'boolean') throw new RangeError('a value that is neither true nor false')
    int32(1)
    into[at++] = value ? 1 : 0
  }
  const date: Write = value => integer((Date.parse(value as string) - epoch) / day)
  const instant: Write = value => {
    int32(8)
    int64((Date.parse(value as string) - epoch) * 1_000)
  }
  const text: Write = value => {
    if (typeof value !== 'string') throw new RangeError('a value that is no text')
    const start = begun()
    utf8(value)
    ended(start)
  }
  const jsonb: Write = value => {
    const start = begun()
    into[at++] = 1
    utf8(JSON.stringify(value))
    ended(start)
  }
  const uuid: Write = value => {
    const written = value as string
    int32(16)
    let all = 0
    for (const place of pairs) {
      const [high, low] = [nibbles[written.charCodeAt(place)]!, nibbles[written.charCodeAt(place + 1)]!]
      all |= high | low
      into[at++] = (high << 4) | low
    }
    if (all > 0xf || written.length !== 36) throw new RangeError('a text that is no UUID')
  }
  const lexemes: Write = value => {
    const words = value as readonly string[]
    const start = begun()
    int32(words.length)
    for (const each of words) {
      utf8(each)
      into[at++] = 0
      // no places
      int16(0)
    }
    ended(start)
  }
  /** Spells as text: `{[from,until),[from,)}`. */
  const spells: Write = value => {
    const found = [...(value as string).matchAll(spell)]
    const start = begun()
    int32(found.length)
    for (const [, from, until] of found) {
      room(mostBeside)
      const range = begun()
      into[at++] = until ? fromIncluded : fromIncluded | endless
      instant(from!)
      if (until) instant(until)
      ended(range)
    }
    ended(start)
  }
  const field = (write: Write, value: Row[string] | undefined) => {
    room(mostBeside)
    if (value === null || value === undefined) int32(-1)
    else write(value)
  }
  /** @param type number of the type of its items */
  const list =
    (type: number, write: Write): Write =>
    value => {
      const items = value as readonly Row[string][]
      const start = begun()
      int32(items.length > 0 ? 1 : 0)
      int32(items.includes(null) ? 1 : 0)
      int32(type)
      if (items.length > 0) {
        int32(items.length)
        int32(1)
      }
      for (const item of items) field(write, item)
      ended(start)
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
    'uuid[]': list(2950, uuid),
    'timestamp with time zone[]': list(1184, instant),
  }
  const fields = columns.map(({ name, type }) => {
    const write = written[type]
    if (!write) throw new RangeError(`COPY of a column of type ${type} is not written yet`)
    return { name, write, before: undefined as Row[string] | undefined, from: 0, until: 0 }
  })
  /** Rows of one stream say much again: what a column said last is copied. */
  const texts = (each: (typeof fields)[number], value: string) => {
    if (value === each.before) {
      into.copyWithin(at, each.from, each.until)
      at += each.until - each.from
      return
    }
    each.from = at
    each.write(value)
    each.until = at
    each.before = value
  }

  return {
    get bytes() {
      return at - signature.length
    },
    put(row) {
      room(mostBeside)
      int16(fields.length)
      for (const each of fields) {
        const value = row[each.name]
        if (typeof value !== 'string') field(each.write, value)
        else {
          room(value === each.before ? each.until - each.from : mostBeside)
          texts(each, value)
        }
      }
    },
    taken() {
      room(mostBeside)
      int16(-1)
      const rows = into.subarray(0, at)
      into = Buffer.allocUnsafe(into.length)
      at = signature.copy(into)
      for (const each of fields) each.before = undefined
      return rows
    },
  }
}

const spell = /\[([^,]+),([^)]*)\)/g
/** Flags of a range. */
const [fromIncluded, endless] = [0x02, 0x10]

/** Where the bytes of a UUID stand in its text. */
const pairs = [0, 2, 4, 6, 9, 11, 14, 16, 19, 21, 24, 26, 28, 30, 32, 34]
const nibbles = new Uint8Array(65_536).fill(0xff)
for (let i = 0; i < 16; i += 1) {
  nibbles[i.toString(16).charCodeAt(0)] = i
  nibbles[i.toString(16).toUpperCase().charCodeAt(0)] = i
}
