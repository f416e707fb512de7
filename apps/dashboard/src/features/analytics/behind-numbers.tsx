'use client'
import { createContext, type ReactNode, useContext, useState } from 'react'
import { useQuery } from 'urql'
import { useTranslations } from 'use-intl'
import { late } from '../../components/ui/late.ts'
import type { Behind } from './behind.ts'
import { rolesQuery } from './documents.ts'

// Opened by those who may see rows, and not at the start.
const BehindSheet = late(() => import('./behind-sheet.tsx').then(module => module.BehindSheet))

interface Asked {
  readonly behind: Behind
  readonly title: string
  readonly count: number
}

const Context = createContext<((asked: Asked) => void) | undefined>(undefined)

/** Lets numbers be opened by auditors; for everybody else they are numbers, never rows of persons. */
export const BehindNumbers = ({ children }: { readonly children: ReactNode }) => {
  const [{ data }] = useQuery({ query: rolesQuery, variables: {} })
  const [asked, setAsked] = useState<Asked>()
  const may = data?.viewer.member?.roles.includes('AUDITOR') ?? false
  return (
    <Context value={may ? setAsked : undefined}>
      {children}
      {asked && <BehindSheet {...asked} onClose={() => setAsked(undefined)} />}
    </Context>
  )
}

/** A number that opens what was counted. */
export const Count = ({
  value,
  behind,
  title,
}: {
  readonly value: number | null | undefined
  readonly behind: Behind | undefined
  /** What was counted, of which group. */
  readonly title: string
}) => {
  const t = useTranslations('analytics')
  const open = useContext(Context)
  if (value === null || value === undefined) return <>–</>
  if (open === undefined || behind === undefined || value === 0) return <>{value}</>
  return (
    <button
      type="button"
      className="rounded-control text-primary underline decoration-dotted underline-offset-2 hover:decoration-solid pointer-coarse:min-h-11 pointer-coarse:min-w-11"
      aria-label={t('openNumber', { n: value, title })}
      onClick={() => open({ behind, title, count: value })}
    >
      {value}
    </button>
  )
}
