'use client'
import { Check, FlaskConical, KeyRound } from 'lucide-react'
import { parseAsString, useQueryStates } from 'nuqs'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Bdi } from '../../components/ui/bdi.tsx'
import { Chip } from '../../components/ui/chip.tsx'
import { TextField } from '../../components/ui/field.tsx'
import { Problem } from '../../components/ui/states.tsx'
import { toast } from '../../components/ui/toast.ts'
import type { Acting, ActingOrganisation } from '../acting/acting.ts'
import { useRoleWords } from '../acting/use-role-words.ts'
import { nextPath } from './next-path.ts'

const manyMembers = 8

/** How one is let in on this installation: as whoever is chosen, and it says why that is all there is. */
export const SignInPage = ({
  acting,
  organisations,
}: {
  readonly acting: Acting | undefined
  readonly organisations: readonly ActingOrganisation[]
}) => {
  const t = useTranslations()
  const roleWords = useRoleWords()
  const [{ next, q }, setAddress] = useQueryStates({ next: parseAsString, q: parseAsString.withDefault('') })
  const [busy, setBusy] = useState<string>()
  const path = nextPath(next)
  const choose = async (organisationId: string, memberId: string) => {
    setBusy(memberId)
    const response = await fetch('/api/acting', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ organisationId, memberId }),
    }).catch(() => undefined)
    if (response?.ok) return window.location.assign(path)
    setBusy(undefined)
    toast.error(t('signIn.failed'))
  }
  const many = organisations.reduce((sum, { members }) => sum + members.length, 0) > manyMembers
  const wanted = q.trim().toLocaleLowerCase()
  return (
    <div className="mx-auto flex w-full max-w-3xl flex-col gap-6 px-4 py-10">
      <header>
        <h1 className="font-semibold text-3xl tracking-tight">{t('places.signIn')}</h1>
        <p className="mt-1 text-muted">{t('signIn.lead')}</p>
      </header>
      <section aria-labelledby="development" className="surface-card p-6">
        <h2 id="development" className="flex items-center gap-2 font-semibold text-lg tracking-tight">
          <FlaskConical size={18} aria-hidden className="text-muted" />
          {t('signIn.development')}
        </h2>
        <p className="mt-1 mb-4 text-muted text-sm">{t('signIn.developmentHint')}</p>
        {organisations.length === 0 && <Problem>{t('signIn.unreachable')}</Problem>}
        {many && (
          <div className="mb-4">
            <TextField
              label={t('signIn.search')}
              required
              value={q}
              onChange={value => void setAddress({ q: value || null })}
            />
          </div>
        )}
        {organisations.map(organisation => {
          const { organisationId, name, demonstration } = organisation
          const shown = organisation.members.filter(member =>
            member.name.toLocaleLowerCase().includes(wanted),
          )
          return (
            <section key={organisationId} aria-labelledby={organisationId} className="mb-4 last:mb-0">
              <h3
                id={organisationId}
                className="mb-1.5 flex flex-wrap items-center gap-2 font-medium text-sm"
              >
                <Bdi text={name} />
                {demonstration && <Chip>{t('signIn.demonstration')}</Chip>}
              </h3>
              {shown.length === 0 && (
                <p className="text-muted text-sm">
                  {t(organisation.members.length === 0 ? 'signIn.noMembers' : 'signIn.nobody')}
                </p>
              )}
              <ul className="grid gap-2 sm:grid-cols-2">
                {shown.map(member => {
                  const now = acting?.memberId === member.memberId && acting.organisationId === organisationId
                  return (
                    <li key={member.memberId}>
                      <button
                        type="button"
                        disabled={busy !== undefined}
                        aria-busy={busy === member.memberId}
                        aria-current={now || undefined}
                        onClick={() => void choose(organisationId, member.memberId)}
                        className="flex min-h-14 w-full items-center gap-3 rounded-card border border-line px-3 py-2 text-start transition-colors hover:border-primary hover:bg-surface disabled:opacity-60 aria-[current]:border-primary"
                      >
                        <span
                          aria-hidden
                          className="grid size-9 shrink-0 place-items-center rounded-full bg-surface font-medium text-muted text-sm"
                        >
                          {[...member.name][0]}
                        </span>
                        <span className="min-w-0 flex-1">
                          <span className="block truncate font-medium">
                            <Bdi text={member.name} />
                          </span>
                          <span className="block truncate text-muted text-xs">{roleWords(member.roles)}</span>
                        </span>
                        {now && (
                          <>
                            <Check size={16} aria-hidden className="text-added" />
                            <span className="sr-only">{t('signIn.now')}</span>
                          </>
                        )}
                      </button>
                    </li>
                  )
                })}
              </ul>
            </section>
          )
        })}
        {path !== '/plans' && (
          <p className="mt-4 text-muted text-sm [overflow-wrap:anywhere]">{t('signIn.back', { path })}</p>
        )}
      </section>
      <section aria-labelledby="later" className="rounded-card border border-line border-dashed p-6">
        <h2 id="later" className="flex items-center gap-2 font-semibold text-lg tracking-tight">
          <KeyRound size={18} aria-hidden className="text-muted" />
          {t('signIn.later')}
        </h2>
        <p className="mt-1 text-muted text-sm">{t('signIn.laterHint')}</p>
      </section>
    </div>
  )
}
