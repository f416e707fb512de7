import type { MemberKey } from '../members.ts'
import { health } from './health.ts'
import { office } from './office.ts'
import type { Path } from './path.ts'
import { technology } from './technology.ts'
import { trades } from './trades.ts'

export const fates = ['drafted', 'active', 'paused', 'completed', 'closed', 'succeeded'] as const
export type Fate = (typeof fates)[number]

export interface Person {
  readonly key: MemberKey
  readonly coach: MemberKey
  /** Days ago. */
  readonly began: number
  readonly fate: Fate
  readonly path: Path
  /** Which of those who go the path. */
  readonly turn: number
}

const row = (key: MemberKey, coach: MemberKey, began: number, fate: Fate = 'active') => ({
  key,
  coach,
  began,
  fate,
})

/** In the order of the paths. */
const rows = [
  row('ruth', 'grace', 702),
  row('kofi', 'marta', 388),
  row('linnea', 'henrik', 934, 'completed'),
  row('omar', 'tomas', 265),
  row('beatriz', 'marta', 1_046),
  row('stefan', 'henrik', 311, 'paused'),
  row('yuki', 'grace', 590),
  row('pavel', 'tomas', 842, 'closed'),
  row('nadia', 'henrik', 447),
  row('gareth', 'marta', 21, 'drafted'),
  row('milan', 'tomas', 1_078, 'succeeded'),
  row('fatima', 'grace', 523),
  row('erik', 'marta', 176),
  row('chiara', 'henrik', 655),
  row('samuel', 'tomas', 905, 'closed'),
  row('anneke', 'grace', 98),
  row('diego', 'marta', 771),
  row('bogdan', 'henrik', 342),
  row('aisling', 'tomas', 1_010, 'completed'),
  row('wei', 'grace', 618),
  row('camille', 'marta', 870),
  row('tariq', 'henrik', 229),
  row('olga', 'tomas', 481),
  row('joana', 'grace', 990, 'succeeded'),
  row('matthias', 'marta', 134),
  row('zeynep', 'henrik', 736),
  row('kwame', 'tomas', 407, 'paused'),
  row('hilde', 'grace', 812),
  row('rafael', 'marta', 560),
  row('ewa', 'henrik', 285),
  row('declan', 'tomas', 47),
]

const paths = [...health, ...technology, ...trades, ...office]
const places = paths.flatMap(path => path.titles.map((_, turn) => ({ path, turn })))

export const people: readonly Person[] = rows.map((person, index) => ({ ...person, ...places[index]! }))
