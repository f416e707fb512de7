import type { Sql } from 'postgres'

export interface OrganisationEntry {
  readonly id: string
  readonly name: string
  readonly demonstration: boolean
}

const most = 1_000

/** Which organisations exist; their members are folded from their streams. */
export function organisationList(sql: Sql) {
  return {
    /** By name, at most 1,000. */
    all: (): Promise<readonly OrganisationEntry[]> =>
      sql<
        OrganisationEntry[]
      >`select id, name, demonstration from read.organisation order by name, id limit ${most}`,
  }
}
