'use client'
import Link from 'next/link'
import { useQuery } from 'urql'
import { useTranslations } from 'use-intl'
import { Button } from '../../components/ui/button.tsx'
import { Chip } from '../../components/ui/chip.tsx'
import { Problem, Skeleton } from '../../components/ui/states.tsx'
import { When } from '../../components/ui/when.tsx'
import { usePlanView } from '../plan/plan-context.tsx'
import { usePlanAddress } from '../shell/use-plan-address.ts'
import { type BlamedField, type ElementOf, earlierQuery, type Origin } from './documents.ts'
import { Value } from './value.tsx'

const Setting = ({ path, setting }: { readonly path: string; readonly setting: Origin }) => {
  const t = useTranslations('blame')
  const code = useTranslations('code')
  const { jump } = usePlanView()
  const { hrefOf } = usePlanAddress()
  const before = setting.version - 1
  return (
    <li className="py-2">
      <p>{setting.value ? <Value path={path} text={setting.value.text} /> : <i>{t('cleared')}</i>}</p>
      <p className="mt-0.5 text-muted text-xs">
        <bdi>{setting.actor.name}</bdi>, {code(`Role.${setting.actor.role}`)} · <When at={setting.at} /> ·{' '}
        {t('version', { version: setting.version })}
        {setting.late && (
          <span className="ms-1.5">
            <Chip look="past">{t('late')}</Chip>
          </span>
        )}
      </p>
      {setting.reason && (
        <p className="text-muted text-xs">
          {t('because', { reason: code(`ReasonCode.${setting.reason.code}`) })}
          {setting.reason.text && (
            <>
              : <bdi>“{setting.reason.text}”</bdi>
            </>
          )}
        </p>
      )}
      {before > 0 && (
        <p className="mt-1 flex flex-wrap gap-2">
          <Button size="small" look="quiet" onClick={() => jump({ kind: 'version', version: before })}>
            {t('stepBack')}
          </Button>
          <Link
            href={hrefOf('compare', { a: `rev:${before}`, b: `rev:${setting.version}` })}
            className="inline-flex min-h-7 items-center rounded-control px-1.5 text-primary text-xs hover:underline"
          >
            {t('across')}
          </Link>
        </p>
      )}
    </li>
  )
}

/** The value a field has and all it had before, newest first, with the ways to go there. */
export const EarlierValues = ({
  element,
  field,
}: {
  readonly element: ElementOf
  readonly field: BlamedField
}) => {
  const t = useTranslations('blame')
  const { id, at, axis } = usePlanView()
  const [{ data, fetching }, again] = useQuery({
    query: earlierQuery,
    variables: { id, at: at ?? null, axis, element: element.id, path: field.path },
    pause: field.earlier.totalCount === 0,
    requestPolicy: 'network-only',
  })
  // the API answers for the field and those below it
  const earlier = data?.plan?.blame.nodes
    .find(({ kind }) => kind === element.kind)
    ?.fields.nodes.find(({ path }) => path === field.path)?.earlier
  const settings = [field.current, ...(earlier?.nodes ?? [])]
  const left = (earlier?.totalCount ?? 0) - (earlier?.nodes.length ?? 0)
  return (
    <div className="border-line border-s-2 ps-3 text-sm">
      {earlier && (
        <p className="text-muted text-xs">
          {t('times', {
            times: earlier.totalCount + 1,
            people: new Set(settings.map(({ actor }) => actor.personId)).size,
          })}
        </p>
      )}
      <ol aria-label={t('earlier')} className="divide-y divide-line">
        {settings.map(setting => (
          <Setting key={setting.eventId} path={field.path} setting={setting} />
        ))}
      </ol>
      {field.earlier.totalCount > 0 && !earlier && fetching && <Skeleton className="h-14" />}
      {field.earlier.totalCount > 0 && !earlier && !fetching && (
        <Problem onRetry={() => again()}>{t('failed')}</Problem>
      )}
      {left > 0 && <p className="text-muted text-xs">{t('left', { left })}</p>}
    </div>
  )
}
