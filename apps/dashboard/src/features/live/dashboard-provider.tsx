'use client'
import { createContext, type ReactNode, useContext, useState, useSyncExternalStore } from 'react'
import { Provider } from 'urql'
import { type Dashboard, dashboardClient } from '../../graphql/client.ts'
import { type FirstAnswer, type FirstAnswers, readerOf } from '../../graphql/first-answers.ts'
import { commandOutbox, type Outbox } from '../command/outbox.ts'
import { sendCommand } from '../command/send-command.ts'
import type { Connection } from './connection.ts'

type Around = Dashboard & { readonly outbox: Outbox }

const Context = createContext<Around | null>(null)

const around = (): Around => {
  const dashboard = dashboardClient()
  return {
    ...dashboard,
    outbox: commandOutbox({ send: sendCommand(dashboard.client), online: () => navigator.onLine }),
  }
}

const First = createContext<FirstAnswer>(() => undefined)

/** Gives what the server asked for this page to whoever below asks the same. */
export const WithFirstAnswers = ({
  answers,
  children,
}: {
  readonly answers: FirstAnswers
  readonly children: ReactNode
}) => {
  const { restore } = useDashboard()
  const [read] = useState(() => {
    restore(answers)
    return readerOf(answers)
  })
  return <First value={read}>{children}</First>
}

export const useFirstAnswer = (): FirstAnswer => useContext(First)

/** One client per tab; choosing another acting member reloads the page, so nobody sees another's cache. */
export const DashboardProvider = ({ children }: { readonly children: ReactNode }) => {
  const [dashboard] = useState(around)
  return (
    <Context value={dashboard}>
      <Provider value={dashboard.client}>{children}</Provider>
    </Context>
  )
}

export const useDashboard = (): Around => {
  const dashboard = useContext(Context)
  if (!dashboard) throw new Error('useDashboard needs the DashboardProvider around it.')
  return dashboard
}

const connecting: Connection = { kind: 'connecting' }

export const useConnection = (): Connection => {
  const { connection } = useDashboard()
  return useSyncExternalStore(connection.subscribe, connection.get, () => connecting)
}
