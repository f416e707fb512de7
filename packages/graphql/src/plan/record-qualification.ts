import { limits, recordQualification } from '@plan-ledger/domain'
import { idOrNew, requiredText, text } from '../text-input.ts'
import { QualificationKindEnum } from './assessment-state.ts'
import { planMutation } from './plan-mutation.ts'

planMutation('recordQualification', {
  description: 'Records schooling, a certificate or years of experience.',
  fields: t => ({
    qualificationId: idOrNew(t, 'qualification'),
    kind: t.field({ type: QualificationKindEnum, required: true, description: 'What sort.' }),
    title: requiredText(t, limits.title, 'What it is called'),
    issuer: text(t, limits.name, 'The school, body or employer it is from'),
    obtained: t.field({ type: 'Day', description: 'When it was obtained.' }),
    expires: t.field({ type: 'Day', description: 'When it expires.' }),
    years: t.int({ description: `Whole years of experience, at most ${limits.yearsOfExperience}.` }),
    note: text(t, limits.note, 'A note'),
  }),
  decide: ({ qualificationId, kind, title, issuer, obtained, expires, years, note }, ctx) => {
    const qualification = qualificationId ?? ctx.newId()
    const command = { qualification, kind, title, issuer, obtained, expires, years, note }
    return (plan, facts) => recordQualification(plan, command, facts)
  },
})
