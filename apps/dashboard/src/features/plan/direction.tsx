'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../../components/ui/button.tsx'
import { Section } from '../../components/ui/section.tsx'
import { usePlanView } from './plan-context.tsx'

const shown = 3

/** Vision and the chosen direction in short. */
export const Direction = () => {
  const t = useTranslations('direction')
  const code = useTranslations('code')
  const { state } = usePlanView()
  const [all, setAll] = useState(false)
  const chosen = state.variations.find(variation => variation.chosen) ?? state.variations[0]
  const elements = chosen?.elements ?? []
  if (!state.vision && elements.length === 0) return null
  return (
    <Section
      id="direction"
      title={t('inShort')}
      count={chosen && elements.length > 0 && <bdi>{chosen.name}</bdi>}
    >
      <div className="surface-card px-4 py-3.5">
        {state.vision && (
          <blockquote className="border-primary border-s-[3px] ps-3.5 text-lg">
            <bdi>{state.vision.text}</bdi>
            <footer className="mt-1 text-muted text-sm">
              {t('inYears', { years: state.vision.horizonYears })}
            </footer>
          </blockquote>
        )}
        {elements.length > 0 && (
          <dl
            className={`grid gap-x-8 gap-y-3 sm:grid-cols-2 ${state.vision ? 'mt-4 border-line border-t pt-4' : ''}`}
          >
            {elements.slice(0, all ? undefined : shown + 1).map(({ element, text }) => (
              <div key={element}>
                <dt className="font-medium text-muted text-xs">{code(`DirectionElement.${element}`)}</dt>
                <dd className="text-sm [overflow-wrap:anywhere]">
                  <bdi className="whitespace-pre-line">{text}</bdi>
                </dd>
              </div>
            ))}
          </dl>
        )}
        {elements.length > shown + 1 && (
          <Button
            look="quiet"
            size="small"
            className="mt-3 -ms-2"
            aria-expanded={all}
            onClick={() => setAll(!all)}
          >
            {all ? t('showLess') : t('showAll', { n: elements.length })}
          </Button>
        )}
      </div>
    </Section>
  )
}
