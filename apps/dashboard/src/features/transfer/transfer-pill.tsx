'use client'
import Link from 'next/link'
import { useEffect, useState } from 'react'
import { useSubscription } from 'urql'
import { useTranslations } from 'use-intl'
import { useFormat } from '../preferences/preferences-provider.tsx'
import { isMoving, shareOf, transferChanged } from './documents.ts'
import { onFollowed, underWay, unfollow } from './under-way.ts'

/** On every page: how far what was begun in this browser is. */
export const TransferPill = () => {
  const [id, setId] = useState<string>()
  useEffect(() => {
    const look = () => setId(underWay().at(-1))
    look()
    return onFollowed(look)
  }, [])
  return id === undefined ? null : <Following key={id} id={id} />
}

const Following = ({ id }: { readonly id: string }) => {
  const t = useTranslations('transfer')
  const format = useFormat()
  const [{ data }] = useSubscription({ query: transferChanged, variables: { transferId: id } })
  const transfer = data?.transferChanged
  const over = transfer && !isMoving(transfer)
  useEffect(() => {
    if (over && transfer.state !== 'READY') unfollow(id)
  }, [over, transfer, id])
  if (!transfer || over) return null
  const share = shareOf(transfer)
  return (
    <Link
      href={`/transfers/${id}`}
      className="rounded-full bg-surface px-2.5 py-1 font-medium text-xs tabular-nums hover:underline"
    >
      {t('pill', {
        kind: t(`kindOf.${transfer.kind}`),
        share: share === undefined ? '…' : format.percent(share),
      })}
    </Link>
  )
}
