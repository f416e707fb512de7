'use client'
import Link from 'next/link'
import { useQuery } from 'urql'
import { useTranslations } from 'use-intl'
import { Bdi } from '../../components/ui/bdi.tsx'
import { buttonClass } from '../../components/ui/button.tsx'
import { Chip } from '../../components/ui/chip.tsx'
import { DataTable } from '../../components/ui/data-table.tsx'
import { Section } from '../../components/ui/section.tsx'
import { Problem, Skeleton } from '../../components/ui/states.tsx'
import { graphql } from '../../graphql/tada.ts'
import { PageHead } from '../shell/page-head.tsx'
import { memberFields } from './documents.ts'
import { memberRoles } from './role-boxes.tsx'

const rolesQuery = graphql(
  `
  query Roles {
    permissions { action ofPlan by recorded }
    organisation { id members(first: 100) { totalCount nodes { ...MemberFields } } }
  }
`,
  [memberFields],
)

const named = 8

/** What each role may do, as the server decides it, and who holds it. */
export const RolesPage = () => {
  const t = useTranslations()
  const [{ data, error }, again] = useQuery({ query: rolesQuery, requestPolicy: 'cache-and-network' })
  const members = data?.organisation.members.nodes ?? []
  const tables = [
    ['ofPlans', true],
    ['ofOrganisation', false],
  ] as const
  return (
    <PageHead
      title={t('places.roles')}
      action={
        <Link href="/organisation/members" className={buttonClass()}>
          {t('organisation.changeInMembers')}
        </Link>
      }
    >
      <p className="-mt-3 mb-6 max-w-prose text-muted">{t('organisation.rolesLead')}</p>
      {error && !data && <Problem onRetry={() => again()}>{t('states.unreachable')}</Problem>}
      {!data && !error && <Skeleton className="h-96" />}
      {data && (
        <div className="flex flex-col gap-8">
          <Section id="holders" title={t('organisation.whoHolds')}>
            <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-5">
              {memberRoles.map(role => {
                const held = members.filter(member => member.roles.includes(role))
                return (
                  <li key={role} className="surface-card p-4 text-sm">
                    <h3 className="font-medium first-letter:uppercase">{t(`code.Role.${role}`)}</h3>
                    <p className="mb-2 text-muted">{t('organisation.holders', { count: held.length })}</p>
                    <ul className="flex flex-col gap-0.5">
                      {held.slice(0, named).map(({ memberId, name }) => (
                        <li key={memberId} className="truncate">
                          <Bdi text={name} />
                        </li>
                      ))}
                    </ul>
                    {held.length > named && (
                      <Link
                        href={`/organisation/members?role=${role}`}
                        className="text-muted underline underline-offset-2"
                      >
                        {t('organisation.andMore', { count: held.length - named })}
                      </Link>
                    )}
                  </li>
                )
              })}
            </ul>
            <p className="mt-3 text-muted text-sm">
              {t('organisation.excludes')} {t('organisation.lastAdmin')}
            </p>
          </Section>
          {tables.map(([title, ofPlan]) => (
            <Section key={title} id={title} title={t(`organisation.${title}`)}>
              <DataTable
                caption={t(`organisation.tables.${title}`)}
                rows={data.permissions.filter(row => row.ofPlan === ofPlan)}
                keyOf={({ action }) => action}
                columns={[
                  {
                    key: 'action',
                    head: t('organisation.action'),
                    share: 'sm:w-1/3',
                    cell: ({ action }) => t(`permission.actions.${action}`),
                    text: ({ action }) => action,
                  },
                  {
                    key: 'by',
                    head: t('organisation.whoMay'),
                    cell: ({ by, recorded }) => (
                      <span className="flex flex-wrap gap-1">
                        {by.map(relation => (
                          <Chip key={relation}>
                            {t(`permission.relations.${relation}`)}
                            {recorded.includes(relation) && (
                              <span className="text-past-fg"> · {t('organisation.isRecorded')}</span>
                            )}
                          </Chip>
                        ))}
                      </span>
                    ),
                    text: ({ by }) => by.join(' '),
                  },
                ]}
              />
            </Section>
          ))}
        </div>
      )}
    </PageHead>
  )
}
