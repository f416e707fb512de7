'use client'
import { useEffect, useMemo } from 'react'
import { useQuery } from 'urql'
import { useTranslations } from 'use-intl'
import { Button } from '../../components/ui/button.tsx'
import { Problem } from '../../components/ui/states.tsx'
import { checkpointQuery } from '../integrity/documents.ts'
import type { ShownSignature } from '../integrity/signature.ts'
import { useCheck } from '../integrity/use-check.ts'
import { Verdict } from '../integrity/verdict.tsx'
import { usePlanView } from '../plan/plan-context.tsx'
import { planIdOf } from '../plans/plan-id.ts'

/** Makes the digest of the signed version anew in the reader's browser, from events that it proves; begins at once. */
export const SignatureCheck = ({ baseline, signer, version, digest }: ShownSignature) => {
  const t = useTranslations()
  const { id } = usePlanView()
  const [{ data, error }, again] = useQuery({ query: checkpointQuery })
  const organisation = data?.organisation.organisationId
  const signature = useMemo(
    () => ({ baseline, signer, version, digest }),
    [baseline, signer, version, digest],
  )
  const { check, start, stop } = useCheck(planIdOf(id), organisation, signature)
  useEffect(() => {
    if (organisation !== undefined) start()
  }, [organisation, start])

  if (error && !data)
    return (
      <Problem onRetry={() => again({ requestPolicy: 'network-only' })}>{t('integrity.unknown')}</Problem>
    )
  const running = check.kind === 'idle' || check.kind === 'running'
  return (
    <div className="mt-2 flex flex-col gap-2">
      {running && (
        <p className="flex flex-wrap items-center gap-3 text-muted" role="status">
          {check.kind === 'running' && check.of !== undefined
            ? t('integrity.running', { done: check.done, of: check.of })
            : t('integrity.starting')}
          <Button size="small" onClick={stop}>
            {t('integrity.stop')}
          </Button>
        </p>
      )}
      <Verdict check={check} />
      {!running && (
        <p>
          <Button size="small" onClick={start}>
            {t('integrity.again')}
          </Button>
        </p>
      )}
    </div>
  )
}
