'use client'
import { useTranslations } from 'use-intl'
import { Button } from '../../components/ui/button.tsx'
import { useDownload } from '../export/use-download.ts'

/** Evidence of a plan as a file, for people who check it without this server. */
export const TakeAlong = ({ plan, may }: { readonly plan: string; readonly may: boolean }) => {
  const t = useTranslations()
  const { save, busy } = useDownload()
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
