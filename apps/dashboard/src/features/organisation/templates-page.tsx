'use client'
import { useState } from 'react'
import { useQuery } from 'urql'
import { useTranslations } from 'use-intl'
import { Bdi } from '../../components/ui/bdi.tsx'
import { Button } from '../../components/ui/button.tsx'
import { Chip } from '../../components/ui/chip.tsx'
import { late } from '../../components/ui/late.ts'
import { Empty, Problem, Skeleton } from '../../components/ui/states.tsx'
import { useKeys } from '../shell/keys.ts'
import { PageHead } from '../shell/page-head.tsx'
import { templateDiff } from './edited-template.ts'
import {
  type Template,
  type TemplateVersion,
  templatesQuery,
  templateVersionsQuery,
} from './template-documents.ts'

const PublishTemplate = late(() => import('./publish-template.tsx').then(module => module.PublishTemplate))
const AssignTemplate = late(() => import('./assign-template.tsx').then(module => module.AssignTemplate))

/** What plans can begin from: every template with its versions, to be published and assigned by admins. */
export const TemplatesPage = () => {
  const t = useTranslations()
  const [{ data, error }, again] = useQuery({ query: templatesQuery, requestPolicy: 'cache-and-network' })
  const [publishing, setPublishing] = useState<string>()
  const [assigning, setAssigning] = useState<string>()
  const admin = data?.viewer.member?.roles.includes('ADMIN') ?? false
  const list = data?.organisation.templates
  const of = (id: string | undefined) => list?.edges.find(({ node }) => node.templateId === id)?.node
  const assigned = of(assigning)
  const reload = () => again({ requestPolicy: 'network-only' })
  useKeys(admin ? { c: () => setPublishing('new') } : {})
  const refused = error?.graphQLErrors.some(({ extensions }) => extensions.code === 'NOT_ALLOWED')
  return (
    <PageHead
      title={t('places.templates')}
      note={list && t('organisation.templates', { count: list.totalCount })}
      action={
        admin && (
          <Button look="primary" aria-keyshortcuts="C" onClick={() => setPublishing('new')}>
            {t('organisation.newTemplate')}
          </Button>
        )
      }
    >
      <p className="-mt-3 mb-6 max-w-prose text-muted">{t('organisation.templatesLead')}</p>
      {refused ? (
        <Empty title={t('organisation.mayNotReadTemplates')} />
      ) : (
        error && !data && <Problem onRetry={reload}>{t('states.unreachable')}</Problem>
      )}
      {!data && !error && <Skeleton className="h-72" />}
      {list?.edges.length === 0 && <Empty title={t('organisation.noTemplates')} />}
      <div className="grid items-start gap-4 lg:grid-cols-2">
        {list?.edges.map(({ node: template }, index) => (
          <TemplateCard
            key={template.templateId}
            template={template}
            before={index === 0 ? null : list.edges[index - 1]!.cursor}
            onPublish={admin ? () => setPublishing(template.templateId) : undefined}
            onAssign={admin ? () => setAssigning(template.templateId) : undefined}
          />
        ))}
      </div>
      {publishing && (
        <PublishTemplate
          key={publishing}
          template={of(publishing)}
          onClose={() => setPublishing(undefined)}
          onDone={reload}
        />
      )}
      {assigned && <AssignTemplate template={assigned} onClose={() => setAssigning(undefined)} />}
    </PageHead>
  )
}

const TemplateCard = ({
  template: { templateId, newest, versions },
  before,
  onPublish,
  onAssign,
}: {
  readonly template: Template
  /** The cursor that it stands behind. */
  readonly before: string | null
  readonly onPublish: (() => void) | undefined
  readonly onAssign: (() => void) | undefined
}) => {
  const t = useTranslations('organisation')
  const steps = newest.goals.reduce((sum, goal) => sum + goal.steps.length, 0)
  return (
    <article aria-labelledby={templateId} className="surface-card flex flex-col gap-3 p-5">
      <header>
        <h2
          id={templateId}
          className="flex flex-wrap items-center gap-2 font-semibold text-lg tracking-tight"
        >
          <Bdi text={newest.name} />
          <Chip>{t('version', { version: newest.version })}</Chip>
        </h2>
        {newest.summary && (
          <p className="text-muted text-sm">
            <Bdi text={newest.summary} />
          </p>
        )}
        <p className="text-muted text-sm">{t('goalsAndSteps', { goals: newest.goals.length, steps })}</p>
      </header>
      <Goals version={newest} />
      {versions.totalCount > 1 && <Earlier before={before} newest={newest.version} />}
      {onPublish && (
        <footer className="flex flex-wrap gap-2">
          <Button size="small" onClick={onPublish} aria-label={`${t('newVersion')}: ${newest.name}`}>
            {t('newVersion')}
          </Button>
          <Button size="small" onClick={onAssign} aria-label={`${t('assign')}: ${newest.name}`}>
            {t('assign')}
          </Button>
        </footer>
      )}
    </article>
  )
}

/** What each version changed against the one before, newest first; asked for when it is opened. */
const Earlier = ({ before, newest }: { readonly before: string | null; readonly newest: number }) => {
  const t = useTranslations('organisation')
  const [open, setOpen] = useState(false)
  const [{ data }] = useQuery({ query: templateVersionsQuery, variables: { after: before }, pause: !open })
  const versions = data?.organisation.templates.nodes[0]?.versions.nodes ?? []
  return (
    <div>
      <Button size="small" look="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('earlier')}
      </Button>
      {open && !data && <Skeleton className="h-16" />}
      {open && (
        <ul key={newest} className="mt-2 flex flex-col gap-3">
          {versions
            .slice(1)
            .map((version, index) => ({ version, before: versions[index]! }))
            .reverse()
            .map(({ version, before: earlier }) => (
              <li key={version.version}>
                <Change version={version} before={earlier} />
              </li>
            ))}
        </ul>
      )}
    </div>
  )
}

const Goals = ({ version }: { readonly version: TemplateVersion }) => {
  const t = useTranslations('organisation')
  return (
    <ol className="flex flex-col gap-2 text-sm">
      {version.goals.map((goal, index) => (
        <li key={index}>
          <span className="font-medium">
            <Bdi text={goal.statement} />
          </span>
          {goal.dueAfterDays != null && (
            <span className="text-muted"> · {t('dueAfter', { days: goal.dueAfterDays })}</span>
          )}
          {goal.steps.length > 0 && (
            <ul className="mt-1 list-disc ps-5 text-muted">
              {goal.steps.map((step, place) => (
                <li key={place}>
                  <Bdi text={step.action} />
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  )
}

/** What a version changed, in signs, words and lines. */
const Change = ({
  version,
  before,
}: {
  readonly version: TemplateVersion
  readonly before: TemplateVersion
}) => {
  const t = useTranslations('organisation')
  const { added, removed } = templateDiff(before, version)
  return (
    <div className="text-sm">
      <p className="font-medium">{t('version', { version: version.version })}</p>
      <p className="text-muted">
        {t('sinceVersion', { version: before.version, added: added.length, removed: removed.length })}
      </p>
      <ul>
        {removed.map(line => (
          <li key={line} className="text-removed">
            <span aria-hidden>− </span>
            <span className="sr-only">{t('wasRemoved')} </span>
            <del>
              <Bdi text={line} />
            </del>
          </li>
        ))}
        {added.map(line => (
          <li key={line} className="text-added">
            <span aria-hidden>+ </span>
            <span className="sr-only">{t('wasAdded')} </span>
            <ins>
              <Bdi text={line} />
            </ins>
          </li>
        ))}
      </ul>
    </div>
  )
}
