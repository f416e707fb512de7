export default {
  blocks: 'blocks',
  reformulatedAs: '→ reformulated as',
  reformulate: 'Reformulate it…',
  unresolvable: 'It cannot be resolved…',
} as const
