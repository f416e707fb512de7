'use client'
import Link from 'next/link'
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Bdi } from '../../components/ui/bdi.tsx'
import { Empty } from '../../components/ui/states.tsx'
import { draftsUnder } from '../command/draft.ts'
import { CopyButton } from '../integrity/copy-button.tsx'

/** Instead of a plan that was open on this page until whoever looks at it might not read it any more. */
export const ClosedPlan = ({ id }: { readonly id: string }) => {
  const t = useTranslations()
  // taken out of the browser's store: what it is about is closed
  const [typed] = useState(() => draftsUnder(id))
  useEffect(() => {
    document.title = `${t('shell.plan')} · Plan Ledger`
  }, [t])
  return (
    <div role="status" className="grid gap-4">
      <Empty
        title={t('states.closedPlan')}
        action={
          <Link href="/plans" className="text-primary underline">
            {t('states.toPlans')}
          </Link>
        }
      >
        {t('states.closedPlanHint')}
      </Empty>
      {typed.length > 0 && (
        <div className="grid gap-2 rounded-card border border-line p-4 text-sm">
          <p>{t('states.closedTyped')}</p>
          <blockquote className="whitespace-pre-wrap [overflow-wrap:anywhere]">
            <Bdi text={typed.join('\n')} />
          </blockquote>
          <div>
            <CopyButton text={typed.join('\n')}>{t('states.closedCopy')}</CopyButton>
          </div>
        </div>
      )}
    </div>
  )
}
