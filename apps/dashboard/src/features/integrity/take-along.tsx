'use client'
import { useQuery } from 'urql'
import { useTranslations } from 'use-intl'
import { Button } from '../../components/ui/button.tsx'
import { useDownload } from '../export/use-download.ts'
import { globalPlanId } from '../plans/plan-id.ts'
import { takeAlongQuery } from './documents.ts'

/** Evidence of a plan as a file, for people who check it without this server. */
export const TakeAlong = ({ plan }: { readonly plan: string }) => {
  const t = useTranslations()
  const { save, busy } = useDownload()
  const [{ data }] = useQuery({ query: takeAlongQuery, variables: { id: globalPlanId(plan) ?? '' } })
  if (!data?.plan) return null
  const may = data.plan.viewerMay.includes('TAKE_EVIDENCE')
  return (
    <div className="flex flex-col items-start gap-1.5 border-line border-t pt-4">
      <h3 className="font-medium">{t('integrity.takeAlong')}</h3>
      <p className="max-w-prose text-muted text-sm">
        {t(may ? 'integrity.takeAlongHint' : 'command.may.TAKE_EVIDENCE')}
      </p>
      {may && (
        <Button disabled={busy} onClick={() => void save(`plans/${plan}.evidence`)}>
          {t('integrity.takeAlongNow')}
        </Button>
      )}
    </div>
  )
}
