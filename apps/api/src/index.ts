export { BadSetting, readSettings } from './env.ts'
export { limits } from './http/document-limits.ts'
export { CannotListen } from './http/serve.ts'
export { type ApiSettings, DatabaseAway, type RunningApi, startApi } from './server.ts'
