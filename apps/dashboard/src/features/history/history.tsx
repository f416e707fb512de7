'use client'
import { parseAsStringLiteral, useQueryState } from 'nuqs'
import { Timeline } from './timeline.tsx'

const groups = ['goals', 'steps', 'barriers', 'plan'] as const

export const History = () => {
  const [group, setGroup] = useQueryState(
    'type',
    parseAsStringLiteral(groups).withOptions({ history: 'push' }),
  )
  return (
    <section aria-labelledby="history" className="mx-auto max-w-3xl">
      <h2 id="history" className="mb-3 font-semibold text-lg tracking-tight">
        What happened
      </h2>
      <div className="surface-card overflow-hidden">
        <Timeline group={group} onGroup={setGroup} days />
      </div>
    </section>
  )
}
