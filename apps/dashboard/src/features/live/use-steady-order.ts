'use client'
import { useReducer, useRef } from 'react'
import { steady } from './steady-order.ts'

/**
 * Rows that stay where the reader found them while what they are ordered by changes, until `resort` is called.
 * @param rows in the order they should be in
 * @param by what they are ordered by: another choice is an order of its own
 */
export const useSteadyOrder = <Row>(rows: readonly Row[], keyOf: (row: Row) => string, by = '') => {
  const kept = useRef<{ readonly by: string; readonly order: readonly string[] }>({ by, order: [] })
  const [, again] = useReducer((n: number) => n + 1, 0)
  const found = steady(rows, keyOf, kept.current.by === by ? kept.current.order : [])
  kept.current = { by, order: found.rows.map(keyOf) }
  return {
    ...found,
    resort: () => {
      kept.current = { by, order: [] }
      again()
    },
  }
}
