const version = (at: string, statement: string, due: string, status: string, reason: string) =>
  JSON.stringify({
    plan: 'learn-to-sail',
    at,
    actor: 'Robin',
    reason,
    source: `notes of ${at.slice(0, 10)}`,
    document: {
      title: 'Learn to sail',
      unit: 'crew',
      goals: [{ key: 'licence', statement, due, status }],
    },
  })

/** A history of three versions, to begin one's own file with. */
export const sample = [
  version('2025-01-10T09:00:00Z', 'Pass the inland licence', '2025-06-30', 'open', 'First draft'),
  version('2025-05-02T16:30:00Z', 'Pass the inland licence', '2025-09-30', 'open', 'Lessons began late'),
  version('2025-09-21T11:15:00Z', 'Pass the inland licence', '2025-09-30', 'achieved', 'Passed'),
]
  .map(line => `${line}\n`)
  .join('')
