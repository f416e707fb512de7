import { describeOccupation, limits } from '@plan-ledger/domain'
import { id, notCleared, text } from '../text-input.ts'
import { occupationFields } from './occupation-input.ts'
import { planMutation } from './plan-mutation.ts'

planMutation('describeOccupation', {
  description: 'Describes an occupation anew: a key left out stays as it is, `null` clears it.',
  fields: t => ({
    occupationId: id(t, 'The occupation.'),
    title: text(t, limits.title, 'What it is called'),
    ...occupationFields(t),
  }),
  decide: ({ occupationId: occupation, title, duties, education, earnings, outlook, pros, cons, fit }) => {
    const changes = { title: notCleared(title), duties, education, earnings, outlook, pros, cons, fit }
    return (plan, facts) => describeOccupation(plan, { occupation, changes }, facts)
  },
})
