import { demonstration } from './pages/demonstration.ts'

const d = await demonstration('http://localhost:3177')
const id = btoa(`Plan:${d.parameters.planId}`)
console.log(JSON.stringify(await d.ask('Amara Nwosu', process.argv[2]!, { id }), null, 0).slice(0, 6000))
