'use client'
import { useState } from 'react'
import { Button } from '../../components/ui/button.tsx'
import { Section } from '../../components/ui/section.tsx'
import { directionElements } from '../../messages/en.ts'
import { usePlanView } from './plan-context.tsx'

const shown = 3

/** Vision and the chosen direction in short. */
export const Direction = () => {
  const { state } = usePlanView()
  const [all, setAll] = useState(false)
  const chosen = state.variations.find(variation => variation.chosen) ?? state.variations[0]
  const elements = chosen?.elements ?? []
  if (!state.vision && elements.length === 0) return null
  return (
    <Section
      id="direction"
      title="Vision and direction"
      count={chosen && elements.length > 0 && <bdi>{chosen.name}</bdi>}
    >
      <div className="surface-card px-4 py-3.5">
        {state.vision && (
          <blockquote className="border-primary border-s-[3px] ps-3.5 text-lg">
            <bdi>{state.vision.text}</bdi>
            <footer className="mt-1 text-muted text-sm">
              in {state.vision.horizonYears === 1 ? 'a year' : `${state.vision.horizonYears} years`}
            </footer>
          </blockquote>
        )}
        {elements.length > 0 && (
          <dl
            className={`grid gap-x-8 gap-y-3 sm:grid-cols-2 ${state.vision ? 'mt-4 border-line border-t pt-4' : ''}`}
          >
            {elements.slice(0, all ? undefined : shown + 1).map(({ element, text }) => (
              <div key={element}>
                <dt className="font-medium text-muted text-xs">{directionElements[element]}</dt>
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
            {all ? 'Show less' : `Show all ${elements.length} elements`}
          </Button>
        )}
      </div>
    </Section>
  )
}
