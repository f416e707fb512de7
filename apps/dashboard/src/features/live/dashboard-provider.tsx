'use client'
import { createContext, type ReactNode, useContext, useState, useSyncExternalStore } from 'react'
import { Provider } from 'urql'
import { type Dashboard, dashboardClient } from '../../graphql/client.ts'
import type { Connection } from './connection.ts'

const Context = createContext<Dashboard | null>(null)

/** One client per tab; choosing another acting member reloads the page, so nobody sees another's cache. */
export const DashboardProvider = ({ children }: { readonly children: ReactNode }) => {
  const [dashboard] = useState(dashboardClient)
  return (
    <Context value={dashboard}>
      <Provider value={dashboard.client}>{children}</Provider>
    </Context>
  )
}

export const useDashboard = (): Dashboard => {
  const dashboard = useContext(Context)
  if (!dashboard) throw new Error('useDashboard needs the DashboardProvider around it.')
  return dashboard
}

const connecting: Connection = { kind: 'connecting' }

export const useConnection = (): Connection => {
  const { connection } = useDashboard()
  return useSyncExternalStore(connection.subscribe, connection.get, () => connecting)
}
