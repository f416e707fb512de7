import { connectionOf } from '../connection.ts'

export const VersionConnection = connectionOf<number>('Version', 'Int', 'numbers of events in the plan')
