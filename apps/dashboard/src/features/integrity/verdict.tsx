'use client'
import { clsx } from 'clsx'
import { CircleCheck, CircleHelp, ShieldAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { useFormat } from '../preferences/preferences-provider.tsx'
import { CopyButton } from './copy-button.tsx'
import type { Check } from './use-check.ts'

const Box = ({
  tone,
  icon,
  title,
  children,
}: {
  readonly tone: 'good' | 'bad' | 'open'
  readonly icon: ReactNode
  readonly title: string
  readonly children: ReactNode
}) => (
  <div
    role={tone === 'bad' ? 'alert' : 'status'}
    className={clsx(
      'flex gap-3 rounded-card border px-4 py-3',
      tone === 'good' && 'border-added/40 bg-added-bg text-added',
      tone === 'bad' && 'border-removed/60 bg-removed-bg text-removed',
      tone === 'open' && 'border-past-line bg-past text-past-fg',
    )}
  >
    <span className="mt-0.5 shrink-0">{icon}</span>
    <div className="flex min-w-0 flex-1 flex-col gap-1.5">
      <h3 className="font-semibold">{title}</h3>
      {children}
    </div>
  </div>
)

/** What a check came to, in words and counts; the same words are copied. */
export const Verdict = ({ check }: { readonly check: Check }) => {
  const t = useTranslations('integrity')
  const format = useFormat()
  if (check.kind === 'wrong') {
    const { found } = check
    return (
      <Box tone="bad" icon={<ShieldAlert size={20} aria-hidden />} title={t('wrong')}>
        <p className="font-medium">{t(`kinds.${found.wrong}`)}</p>
        {found.version !== undefined && <p>{t('wrongAt', { version: found.version })}</p>}
        <p>{t('wrongKeep')}</p>
      </Box>
    )
  }
  if (check.kind === 'verified') {
    const { outcome, title, compared, checkpoint, at } = check
    const { signature } = outcome
    if (signature && signature.kind !== 'holds')
      return (
        <Box tone="open" icon={<CircleHelp size={20} aria-hidden />} title={t(`signature.${signature.kind}`)}>
          {null}
        </Box>
      )
    const lines = [
      ...(signature ? [t('signature.madeAnew', { count: signature.events, digest: signature.digest })] : []),
      t('events', { count: outcome.events, size: outcome.size, title }),
      t('opened', { count: outcome.opened }),
      ...(outcome.erased > 0 ? [t('erased', { count: outcome.erased })] : []),
      compared ? t('extends', { size: compared.size, time: format.instant(compared.at) }) : t('nowKept'),
    ]
    const head = t(signature ? 'signature.holds' : 'verified')
    const copied = [head, ...lines, t('at', { time: at }), '', checkpoint.note].join('\n')
    return (
      <Box tone="good" icon={<CircleCheck size={20} aria-hidden />} title={head}>
        {lines.map(line => (
          <p key={line} className="[overflow-wrap:anywhere]">
            {line}
          </p>
        ))}
        <p className="flex flex-wrap items-center gap-3 text-sm">
          {t('at', { time: format.instant(at) })}
          <CopyButton text={copied}>{t('copyResult')}</CopyButton>
        </p>
      </Box>
    )
  }
  if (check.kind === 'stopped' || check.kind === 'unknown' || check.kind === 'nothing')
    return (
      <Box
        tone="open"
        icon={<CircleHelp size={20} aria-hidden />}
        title={check.kind === 'stopped' ? t('stopped', { done: check.done }) : t(check.kind)}
      >
        {null}
      </Box>
    )
  return null
}
