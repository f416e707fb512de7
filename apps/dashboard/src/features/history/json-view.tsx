'use client'
import { Check, Copy, Download } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../../components/ui/button.tsx'
import { fileName, saveFile } from '../export/csv.ts'
import { usePlanView } from '../plan/plan-context.tsx'
import { planIdOf } from '../plans/plan-id.ts'

const saidMilliseconds = 2_000

/** The plan at the moment viewed as the API answers it, to read, copy and take along; the time bar moves it. */
export const JsonView = () => {
  const t = useTranslations('history')
  const { id, state } = usePlanView()
  const [copied, setCopied] = useState(false)
  const text = useMemo(
    () => JSON.stringify(state, (key, value) => (key === '__typename' ? undefined : value), 2),
    [state],
  )
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    setCopied(true)
    setTimeout(() => setCopied(false), saidMilliseconds)
  }
  const save = () =>
    saveFile(
      fileName(`plan-${planIdOf(id)}`, state.version, state.asOf.slice(0, 10), 'json'),
      new Blob([text], { type: 'application/json' }),
    )
  return (
    <div className="p-4">
      <div className="mb-3 flex flex-wrap items-center gap-2">
        <p className="me-auto text-muted text-sm">{t('jsonLead', { version: state.version })}</p>
        <Button size="small" onClick={() => void copy()}>
          {copied ? <Check size={13} aria-hidden /> : <Copy size={13} aria-hidden />}
          {t(copied ? 'copied' : 'copy')}
        </Button>
        <Button size="small" onClick={save}>
          <Download size={13} aria-hidden />
          {t('download')}
        </Button>
      </div>
      <section
        aria-label={t('json')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        className="max-h-[70dvh] overflow-auto rounded-control border border-line bg-surface p-3"
      >
        <pre dir="ltr" className="font-mono text-xs">
          {text}
        </pre>
      </section>
    </div>
  )
}
