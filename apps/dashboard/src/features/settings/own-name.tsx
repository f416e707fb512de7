'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Bdi } from '../../components/ui/bdi.tsx'
import { Button } from '../../components/ui/button.tsx'
import { late } from '../../components/ui/late.ts'
import { Section } from '../../components/ui/section.tsx'
import { useActingMember } from '../acting/use-acting-member.ts'

const RenameMember = late(() =>
  import('../organisation/rename-member.tsx').then(module => module.RenameMember),
)

/** Whoever acts is named by themselves: they need nobody's leave for it. */
export const OwnName = () => {
  const t = useTranslations('settings')
  const me = useActingMember()
  const [renaming, setRenaming] = useState(false)
  return (
    <Section id="you" title={t('you')}>
      <div className="flex min-h-9 flex-wrap items-center gap-3 text-sm">
        <span className="font-medium">{t('name')}</span>
        {me && (
          <>
            <Bdi text={me.name} />
            <Button size="small" onClick={() => setRenaming(true)}>
              {t('rename')}
            </Button>
          </>
        )}
      </div>
      <p className="mt-1 text-muted text-sm">{t('nameHint')}</p>
      {me && renaming && (
        <RenameMember member={me} onClose={() => setRenaming(false)} onDone={() => undefined} />
      )}
    </Section>
  )
}
