'use client'
import { Search } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useQuery } from 'urql'
import { useTranslations } from 'use-intl'
import { Button } from '../../components/ui/button.tsx'
import { FilterChip } from '../../components/ui/chip.tsx'
import { DateField } from '../../components/ui/date-field.tsx'
import { SelectField } from '../../components/ui/field.tsx'
import { Segmented } from '../../components/ui/segmented.tsx'
import { ChoosePlan } from '../integrity/choose-plan.tsx'
import { useFormat } from '../preferences/preferences-provider.tsx'
import { useKeys } from '../shell/keys.ts'
import { type Asked, elementKinds, eventTypes, originKeys, reasonKeys, roleKeys } from './address.ts'
import { ChoiceChip, QueryChip } from './choice-chip.tsx'
import { auditPeopleQuery } from './documents.ts'

const settleMilliseconds = 300

/** The query, chip by chip; what is chosen stands in the address. */
export const QueryBar = ({
  asked,
  planTitle,
  personName,
  filtered,
  onChange,
  onClear,
}: {
  readonly asked: Asked
  /** Of the plan and the person asked for, where an entry has told their names. */
  readonly planTitle: string | undefined
  readonly personName: string | undefined
  readonly filtered: boolean
  readonly onChange: (change: { -readonly [K in keyof Asked]?: Asked[K] | null }) => void
  readonly onClear: () => void
}) => {
  const t = useTranslations()
  const format = useFormat()
  const search = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState(asked.q)
  const [{ data }] = useQuery({ query: auditPeopleQuery })
  const people = data?.organisation.members.nodes ?? []
  useKeys({ '/': () => search.current?.focus() })
  useEffect(() => setTyped(asked.q), [asked.q])
  useEffect(() => {
    if (typed.trim() === asked.q) return
    const timer = setTimeout(() => onChange({ q: typed.trim() || null }), settleMilliseconds)
    return () => clearTimeout(timer)
  }, [typed, asked.q, onChange])

  const person = people.find(({ memberId }) => memberId === asked.actor)?.name ?? personName
  const range =
    asked.from && asked.to
      ? t('audit.rangeBetween', { from: format.day(asked.from), to: format.day(asked.to) })
      : asked.from
        ? t('audit.rangeFrom', { from: format.day(asked.from) })
        : asked.to && t('audit.rangeTo', { to: format.day(asked.to) })

  return (
    <search className="mb-4 flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-3">
        <label className="relative min-w-56 flex-1 md:max-w-md">
          <span className="sr-only">{t('audit.search')}</span>
          <Search size={16} aria-hidden className="pointer-events-none absolute start-3 top-2.5 text-muted" />
          <input
            ref={search}
            type="search"
            value={typed}
            maxLength={200}
            onChange={event => setTyped(event.target.value)}
            placeholder={t('audit.search')}
            aria-keyshortcuts="/"
            className="h-9 w-full rounded-control border border-input bg-bg ps-9 pe-3 placeholder:text-muted pointer-coarse:h-11"
          />
        </label>
        <Segmented
          label={t('audit.axis')}
          value={asked.axis}
          options={[
            { value: 'recorded', label: t('audit.recorded') },
            { value: 'effective', label: t('audit.effective') },
          ]}
          onChange={axis => onChange({ axis })}
        />
      </div>
      <fieldset className="flex flex-wrap items-center gap-1.5">
        <legend className="sr-only">{t('audit.filters')}</legend>
        <ChoiceChip
          label={t('audit.type')}
          mono
          options={eventTypes.map(value => ({ value, label: value }))}
          value={asked.type}
          onChange={type => onChange({ type })}
        />
        <QueryChip
          label={t('audit.actor')}
          {...(asked.actor && { chosen: person ?? t('audit.onePerson') })}
          onClear={() => onChange({ actor: null })}
        >
          <SelectField
            label={t('audit.actor')}
            required
            empty={t('audit.anybody')}
            value={asked.actor}
            onChange={actor => onChange({ actor: actor || null })}
            options={people.map(({ memberId, name }) => ({ value: memberId, label: name }))}
          />
        </QueryChip>
        <ChoiceChip
          label={t('audit.role')}
          options={roleKeys.map(value => ({ value, label: t(`code.Role.${value}`) }))}
          value={asked.role}
          onChange={role => onChange({ role })}
        />
        <QueryChip
          label={t('audit.plan')}
          {...(asked.plan && { chosen: planTitle ?? t('audit.onePlan') })}
          onClear={() => onChange({ plan: null })}
        >
          <ChoosePlan onChoose={plan => onChange({ plan })} />
        </QueryChip>
        <ChoiceChip
          label={t('audit.kind')}
          options={elementKinds.map(value => ({ value, label: t(`audit.kinds.${value}`) }))}
          value={asked.kind}
          onChange={kind => onChange({ kind })}
        />
        <ChoiceChip
          label={t('audit.reason')}
          options={reasonKeys.map(value => ({ value, label: t(`code.ReasonCode.${value}`) }))}
          value={asked.reason}
          onChange={reason => onChange({ reason })}
        />
        <ChoiceChip
          label={t('audit.origin')}
          options={originKeys.map(value => ({ value, label: t(`audit.origins.${value}`) }))}
          value={asked.origin}
          onChange={origin => onChange({ origin })}
        />
        <QueryChip
          label={t('audit.range')}
          {...(range && { chosen: range })}
          onClear={() => onChange({ from: null, to: null })}
        >
          <div className="flex flex-col gap-3">
            <DateField
              label={t('audit.from')}
              required
              value={asked.from}
              onChange={from => onChange({ from: from || null })}
            />
            <DateField
              label={t('audit.to')}
              required
              value={asked.to}
              onChange={to => onChange({ to: to || null })}
              hint={t('audit.rangeHint', { zone: format.zone })}
            />
          </div>
        </QueryChip>
        {(['with', 'without'] as const).map(why => (
          <FilterChip
            key={why}
            on={asked.why === why}
            onClick={() => onChange({ why: asked.why === why ? null : why })}
          >
            {t(`audit.${why}`)}
          </FilterChip>
        ))}
        <FilterChip on={asked.late} onClick={() => onChange({ late: asked.late ? null : true })}>
          {t('audit.late')}
        </FilterChip>
        <FilterChip on={asked.disputed} onClick={() => onChange({ disputed: asked.disputed ? null : true })}>
          {t('audit.disputed')}
        </FilterChip>
        {filtered && (
          <Button size="small" look="quiet" onClick={onClear}>
            {t('states.clearFilters')}
          </Button>
        )}
      </fieldset>
    </search>
  )
}
