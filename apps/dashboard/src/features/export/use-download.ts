'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { toast } from '../../components/ui/toast.ts'
import { useDashboard } from '../live/dashboard-provider.tsx'
import { saveFile } from './csv.ts'

const nameIn = (disposition: string | null) => /filename="([^"]+)"/.exec(disposition ?? '')?.[1]

/** Saves what the API writes at an address below `/exports/`. The token travels in a header, never in an address. */
export const useDownload = () => {
  const t = useTranslations('ui')
  const { session } = useDashboard()
  const [busy, setBusy] = useState(false)
  const save = async (path: string, parameters = new URLSearchParams()) => {
    setBusy(true)
    try {
      const { api, token } = await session.current()
      const address = new URL(`/exports/${path}`, api)
      address.search = parameters.toString()
      const response = await fetch(address, { headers: { authorization: `Bearer ${token}` } })
      if (!response.ok) throw new Error(`The export was answered with ${response.status}.`)
      const name = nameIn(response.headers.get('content-disposition')) ?? path.replaceAll('/', '-')
      saveFile(name, await response.blob())
      toast.success(t('downloaded', { name }))
    } catch {
      toast.error(t('notDownloaded'))
    } finally {
      setBusy(false)
    }
  }
  return { save, busy }
}
