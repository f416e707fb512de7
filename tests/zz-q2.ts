import { demonstration } from './pages/demonstration.ts'

const d = await demonstration('http://localhost:3177')
const id = btoa(`Plan:${d.parameters.planId}`)
const r: any = await d.ask(
  'Amara Nwosu',
  'query($id:ID!){plan(id:$id){version index{versions} timeline(first:100){nodes{fromVersion toVersion late reason{code cause text} events(first:5){nodes{type late occurredAt recordedAt version element{kind name id} changes{field old new}}}}}}}',
  { id },
)
console.log(r.plan.version, r.plan.index.versions.length)
for (const s of r.plan.timeline.nodes)
  for (const e of s.events.nodes)
    if (e.late || s.reason?.cause || /Removed|Dropped/.test(e.type))
      console.log(
        s.fromVersion,
        s.toVersion,
        s.late,
        JSON.stringify(s.reason),
        e.type,
        e.late,
        e.occurredAt,
        e.recordedAt,
        e.element.kind,
        e.element.name,
        JSON.stringify(e.changes).slice(0, 200),
      )
