'use client'
import { createContext, type ReactNode, useContext } from 'react'
import { useSection } from '../plan/use-section.ts'
import { type RemarksState, remarksQuery } from './documents.ts'

const Context = createContext<RemarksState | null>(null)

/** Asks once for what was said of the entries below it. */
export const RemarksProvider = ({ children }: { readonly children: ReactNode }) => {
  const { state } = useSection(remarksQuery)
  return <Context value={state ?? null}>{children}</Context>
}

export const useRemarks = () => useContext(Context)
