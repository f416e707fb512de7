'use client'
import { useTranslations } from 'use-intl'
import { Bdi } from '../../components/ui/bdi.tsx'
import { Chip } from '../../components/ui/chip.tsx'
import { DateOf } from '../../components/ui/when.tsx'
import { EventSign } from '../history/event-sign.tsx'
import { saidBySentence } from '../history/said-by-sentence.ts'
import { FieldChangeLine, Sentence } from '../history/sentence.tsx'
import { useSlip } from '../history/use-fields.ts'
import { useFormat } from '../preferences/preferences-provider.tsx'
import type { StoryPart as Part, StorySentence } from './documents.ts'
import { ElementLink } from './element-link.tsx'

const Why = ({ sentence }: { readonly sentence: StorySentence }) => {
  const t = useTranslations('story')
  const code = useTranslations('code')
  return sentence.causes.nodes.map(({ reason, elements }, i) => (
    <p key={`${reason?.code}${i}`} className="text-muted">
      {t('because')}{' '}
      {reason && <span className="font-medium text-text">{code(`ReasonCode.${reason.code}`)}</span>}
      {reason?.text && (
        <>
          {' – '}
          <Bdi text={reason.text} />
        </>
      )}
      {elements.map(element => (
        <span key={element.id ?? element.name}>
          {' · '}
          <ElementLink element={element} />
        </span>
      ))}
    </p>
  ))
}

const Told = ({ sentence }: { readonly sentence: StorySentence }) => {
  const t = useTranslations('story')
  const slipWords = useSlip()
  const said = saidBySentence[sentence.type] ?? []
  const changes = sentence.changes.filter(
    change => !said.includes(change.field) && !(change.old === null && change.new === 'other'),
  )
  return (
    <li className="flex gap-2.5">
      <EventSign type={sentence.type} />
      <div className="min-w-0 flex-1 text-sm [overflow-wrap:anywhere]">
        <p>
          <Sentence event={sentence} />
          {sentence.slipDays !== null && sentence.slipDays !== 0 && (
            <strong className="ms-1.5 whitespace-nowrap">({slipWords(sentence.slipDays)})</strong>
          )}
          {sentence.late && (
            <span className="ms-1.5">
              <Chip look="past">{t('late')}</Chip>
            </span>
          )}
        </p>
        {changes.map(change => (
          <FieldChangeLine key={change.field} change={change} />
        ))}
        {sentence.note && (
          <p className="mt-0.5 border-line border-s-2 ps-2 text-muted">
            <Bdi text={sentence.note} lines />
          </p>
        )}
        <Why sentence={sentence} />
      </div>
    </li>
  )
}

/** One part of the story: what it is called, who had a hand in it, what was done and why. */
export const StoryPart = ({ part }: { readonly part: Part }) => {
  const t = useTranslations('story')
  const format = useFormat()
  const more = part.sentences.totalCount - part.sentences.nodes.length
  return (
    <li className="px-4 py-3">
      <p className="mb-1.5 flex flex-wrap items-baseline gap-x-2 text-sm">
        <span className="font-medium">
          {part.name === null ? (
            t(`kinds.${part.kind}`)
          ) : (
            <>
              {t(`named.${part.kind}`)} <Bdi text={part.name} />
            </>
          )}
        </span>
        <span className="text-muted">
          <DateOf at={part.at} /> · {format.list(part.actors.nodes.map(actor => actor.name))}
        </span>
      </p>
      {part.summary && (
        <p className="mb-2 border-primary border-s-2 ps-2.5 text-sm">
          <Bdi text={part.summary} lines />
        </p>
      )}
      <ul className="flex flex-col gap-2">
        {part.sentences.nodes.map((sentence, i) => (
          <Told key={`${sentence.type}${sentence.element.id}${i}`} sentence={sentence} />
        ))}
      </ul>
      {more > 0 && <p className="mt-1.5 text-muted text-xs">{t('more', { n: more })}</p>}
    </li>
  )
}
