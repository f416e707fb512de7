import type { ElementKind } from '@plan-ledger/projections'

/** To what type of object a link leads: `element` to whatever part of the plan has the id. */
export type Target = 'person' | 'plan' | 'element' | ElementKind

/** What a field of an element, or of what it holds under keys, relates it to. */
export const relationships: {
  readonly [type: string]: { readonly [path: string]: readonly [qualifier: string, to: Target] }
} = {
  plan: {
    owner: ['owned by', 'person'],
    predecessor: ['succeeds', 'plan'],
    successor: ['succeeded by', 'plan'],
    chosenVariation: ['goes in the direction', 'direction'],
  },
  goal: {
    parent: ['part of goal', 'goal'],
    predecessor: ['reformulated from', 'goal'],
    successor: ['reformulated into', 'goal'],
    carriedFrom: ['carried over from', 'goal'],
  },
  step: {
    goal: ['serves', 'goal'],
    dependsOn: ['depends on', 'step'],
    carriedFrom: ['carried over from', 'step'],
  },
  barrier: {
    blocks: ['blocks', 'element'],
    carriedFrom: ['carried over from', 'barrier'],
  },
  supporter: { member: ['is', 'person'] },
  readiness: {
    'verifier.id': ['verified by', 'person'],
    'met.by.id': ['confirmed by', 'person'],
  },
  'check-in': { 'by.id': ['recorded by', 'person'] },
  'goal reading': { goal: ['reading of', 'goal'] },
  baseline: { signers: ['to be signed by', 'person'], 'proposedBy.id': ['proposed by', 'person'] },
  comment: { element: ['about', 'element'], 'by.id': ['written by', 'person'] },
}
