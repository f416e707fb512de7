import type { OrganisationEventType, PlanEventType } from '@plan-ledger/domain'
import type { ElementKind } from '@plan-ledger/projections'
import { enumOf } from '../enum-of.ts'
import { asSpelled, elementKinds, planEventTypes } from '../enums.ts'

export const organisationEventTypes: Readonly<Record<OrganisationEventType, string>> = {
  OrganisationFounded: 'The organisation was founded.',
  MemberInvited: 'A member was invited.',
  MemberJoined: 'A member joined.',
  MemberRenamed: 'A member got another name.',
  PersonIntroduced: 'A person of imported records was introduced.',
  RoleGranted: 'A member was granted a role.',
  RoleRevoked: 'A role was taken from a member.',
  TemplatePublished: 'A template was published, or published anew.',
  TemplateAssigned: 'A template was assigned to a plan.',
  ExportMade: 'Records were exported.',
  HistoryImported: 'Events of a plan came in with a document, as it has them.',
  ErasureRequested: 'The erasure of a person’s data was asked for.',
  ErasureCancelled: 'An erasure that waited was cancelled.',
  SubjectErased: 'A person’s data were erased.',
  ErasureCompleted: 'All that an erasure does was done.',
  PlanViewed: 'A plan was read by somebody outside of it.',
}

export const AuditEventTypeEnum = enumOf<PlanEventType | OrganisationEventType>(
  'AuditEventType',
  'What can happen to a plan or an organisation, spelled as in the log.',
  { ...planEventTypes, ...organisationEventTypes },
  asSpelled,
)

export type AuditElementKind = ElementKind | 'organisation' | 'member' | 'person' | 'template' | 'export'

export const AuditElementKindEnum = enumOf<AuditElementKind>(
  'AuditElementKind',
  'What an event of a plan or an organisation is about.',
  {
    ...elementKinds,
    organisation: 'The organisation itself.',
    member: 'A member of the organisation.',
    person: 'A person of imported records.',
    template: 'A template for plans.',
    export: 'Records that left the product.',
  },
)
