'use client'
import { fromBase64 } from '@plan-ledger/integrity'
import { clsx } from 'clsx'
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Section } from '../../components/ui/section.tsx'
import { Empty } from '../../components/ui/states.tsx'
import { useFormat } from '../preferences/preferences-provider.tsx'
import { CopyButton } from './copy-button.tsx'
import type { Checkpoint } from './documents.ts'
import type { Kept } from './kept-checkpoint.ts'

/** SHA-256 of the key in groups of four, to be read out or compared by eye. */
const useFingerprint = (publicKey: string | undefined): string | undefined => {
  const [fingerprint, setFingerprint] = useState<string>()
  useEffect(() => {
    let current = true
    const key = publicKey && fromBase64(publicKey)
    if (!key) return
    void crypto.subtle.digest('SHA-256', Uint8Array.from(key)).then(digest => {
      const hex = Array.from(new Uint8Array(digest), byte => byte.toString(16).padStart(2, '0')).join('')
      if (current) setFingerprint(hex.match(/.{4}/g)?.join(' '))
    })
    return () => {
      current = false
    }
  }, [publicKey])
  return fingerprint
}

/** As long as a fingerprint, so that nothing moves when it is reckoned. */
const unreckoned = Array.from({ length: 16 }, () => '0000').join(' ')

const Fact = ({ name, value, hint }: { name: string; value: string | undefined; hint?: string }) => (
  <div className="flex flex-col gap-0.5">
    <dt className="text-muted text-sm">{name}</dt>
    <dd className={clsx('flex flex-wrap items-center gap-2', value === undefined && 'invisible')}>
      <code className="min-w-0 font-mono text-sm [overflow-wrap:anywhere]">{value ?? unreckoned}</code>
      <CopyButton text={value ?? unreckoned} />
    </dd>
    {hint && <dd className="text-muted text-xs">{hint}</dd>}
  </div>
)

/** The latest checkpoint, and the one that this browser compares with. */
export const SignedLog = ({
  checkpoint,
  kept,
}: {
  readonly checkpoint: Checkpoint | null
  readonly kept: Kept | undefined
}) => {
  const t = useTranslations('integrity')
  const format = useFormat()
  const fingerprint = useFingerprint(checkpoint?.publicKey)
  if (!checkpoint) return <Empty title={t('noCheckpoint')}>{t('noCheckpointHint')}</Empty>
  return (
    <Section id="record" title={t('record')}>
      <div className="surface-card flex flex-col gap-4 p-4">
        <p>
          <span className="font-semibold text-xl tabular-nums">{t('size', { count: checkpoint.size })}</span>{' '}
          <span className="text-muted">{t('signed', { time: format.instant(checkpoint.signedAt) })}</span>
        </p>
        <dl className="flex flex-col gap-3">
          <Fact name={t('key')} value={fingerprint} hint={t('keyHint')} />
          <Fact name={t('root')} value={checkpoint.root} />
          <Fact name={t('origin')} value={checkpoint.origin} />
          <Fact name={t('verifierKey')} value={checkpoint.verifierKey} hint={t('verifierKeyHint')} />
        </dl>
        <div>
          <h3 className="font-medium">{t('kept')}</h3>
          <p className="min-h-[2lh] text-muted text-sm">
            {kept ? t('keptSize', { count: kept.size, time: format.instant(kept.at) }) : t('keptNone')}
          </p>
        </div>
      </div>
    </Section>
  )
}
