'use client'
import { ShieldCheck } from 'lucide-react'
import Link from 'next/link'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Bdi } from '../../components/ui/bdi.tsx'
import { Button } from '../../components/ui/button.tsx'
import { Chip } from '../../components/ui/chip.tsx'
import { late } from '../../components/ui/late.ts'
import { StatusMark } from '../../components/ui/status-mark.tsx'
import { When } from '../../components/ui/when.tsx'
import { ActionButton } from '../command/may.tsx'
import { usePlanView } from '../plan/plan-context.tsx'
import { usePlanAddress } from '../shell/use-plan-address.ts'
import type { Baseline } from './fragment.ts'
import type { Partner } from './signers.ts'

// Who checks a signature is willing to wait a moment.
const SignatureCheck = late(() => import('./signature-check.tsx').then(module => module.SignatureCheck))

const tones = { PROPOSED: 'waiting', SIGNED: 'done', WITHDRAWN: 'ended' } as const

export type BaselineTask = 'sign' | 'withdraw'

/** A version put up for signing: who signed what and when, who is still asked. */
export const BaselineItem = ({
  baseline,
  partners,
  me,
  onTask,
}: {
  readonly baseline: Baseline
  readonly partners: readonly Partner[]
  /** The person who acts. */
  readonly me: string | undefined
  readonly onTask: (task: BaselineTask) => void
}) => {
  const t = useTranslations('baseline')
  const { past, fresh, live } = usePlanView()
  const { hrefOf } = usePlanAddress()
  const proposed = baseline.status === 'PROPOSED'
  const waiting = baseline.signers.filter(
    signer => !baseline.signatures.some(({ signerId }) => signerId === signer),
  )
  const nameOf = (id: string) => partners.find(partner => partner.id === id)?.name
  const mine = me !== undefined && waiting.includes(me)
  const [checked, setChecked] = useState<string>()
  return (
    <li className={`px-4 py-3.5 ${fresh.has(baseline.id) ? 'fresh' : ''}`}>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <StatusMark tone={tones[baseline.status]} />
        <h3
          className={`min-w-0 flex-1 basis-52 font-medium [overflow-wrap:anywhere] ${baseline.status === 'WITHDRAWN' ? 'line-through' : ''}`}
        >
          <Bdi text={baseline.name} />
        </h3>
        <span className="text-muted text-sm">
          {t(`statuses.${baseline.status}`)} · <When at={baseline.statusSince} />
        </span>
      </div>
      <div className="mt-1.5 text-sm sm:ps-7">
        <p className="flex flex-wrap gap-x-3 gap-y-1 text-muted">
          <Link
            href={hrefOf('overview', { at: `rev:${baseline.version}` })}
            className="text-primary hover:underline pointer-coarse:py-3.5"
          >
            {t('version', { version: baseline.version })}
          </Link>
          <span>
            {t.rich('proposedBy', {
              name: baseline.proposedBy.name,
              b: name => <bdi>{name}</bdi>,
            })}{' '}
            <When at={baseline.proposedAt} />
          </span>
          {!past && live.version > baseline.version && (
            <Link
              href={hrefOf('compare', { a: `rev:${baseline.version}` })}
              className="text-primary hover:underline pointer-coarse:py-3.5"
            >
              {t('changesSince')}
            </Link>
          )}
        </p>
        {baseline.why && (
          <p className="mt-1.5">
            <Bdi text={baseline.why} lines />
          </p>
        )}
        <ul aria-label={t('signatures')} className="mt-2 flex flex-col gap-2">
          {baseline.signatures.map(signature => (
            <li key={signature.signerId} className="border-done border-s-2 ps-2.5">
              <p>
                {t.rich('signedBy', {
                  name: signature.signerName,
                  version: baseline.version,
                  b: name => <bdi className="font-medium">{name}</bdi>,
                })}{' '}
                <span className="text-muted">
                  <When at={signature.at} />
                </span>
              </p>
              <p className="text-muted text-xs">
                {t('digest')}{' '}
                <code title={signature.digest} className="break-all font-mono">
                  {signature.digest}
                </code>
              </p>
              {checked === signature.signerId ? (
                <SignatureCheck
                  baseline={baseline.id}
                  signer={signature.signerId}
                  version={baseline.version}
                  digest={signature.digest}
                />
              ) : (
                <Button
                  size="small"
                  look="quiet"
                  className="mt-1"
                  aria-label={t('checkDigestOf', { name: signature.signerName })}
                  onClick={() => setChecked(signature.signerId)}
                >
                  <ShieldCheck size={13} aria-hidden />
                  {t('checkDigest')}
                </Button>
              )}
            </li>
          ))}
          {proposed &&
            waiting.map(signer => (
              <li key={signer} className="border-line border-s-2 ps-2.5 text-muted">
                {signer === me ? (
                  <Chip look="past">{t('waitsForYou')}</Chip>
                ) : (
                  t.rich('waitsFor', {
                    name: nameOf(signer) ?? t('somebody'),
                    b: name => <bdi>{name}</bdi>,
                  })
                )}
              </li>
            ))}
        </ul>
        {proposed && !past && (
          <div className="mt-3 flex flex-wrap gap-2">
            {mine && (
              <ActionButton action="SIGN_BASELINE" size="small" look="primary" onClick={() => onTask('sign')}>
                {t('signAction')}
              </ActionButton>
            )}
            <ActionButton action="PROPOSE_BASELINE" size="small" onClick={() => onTask('withdraw')}>
              {t('withdrawAction')}
            </ActionButton>
          </div>
        )}
        {baseline.status === 'SIGNED' && (
          <p className="mt-2">
            <Link
              href={`/integrity?plan=${live.planId}`}
              className="text-primary hover:underline pointer-coarse:py-3.5"
            >
              {t('prove')}
            </Link>
          </p>
        )}
      </div>
    </li>
  )
}
