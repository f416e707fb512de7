import { wordSegments } from '@plan-ledger/projections'
import { Fragment } from 'react'

/** What became of a text, word by word. */
export const TextChange = ({ old, now }: { readonly old: string; readonly now: string }) => (
  <bdi className="whitespace-pre-wrap [overflow-wrap:anywhere]">
    {wordSegments(old, now).map(({ kind, text }, i) => {
      const key = `${kind}${i}`
      if (kind === 'removed') return <del key={key}>{text}</del>
      if (kind === 'added') return <ins key={key}>{text}</ins>
      return <Fragment key={key}>{text}</Fragment>
    })}
  </bdi>
)
