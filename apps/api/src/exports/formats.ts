import type { ExportFormat } from '@plan-ledger/domain'

interface Format {
  readonly mediaType: string
  readonly extension: string
}

/** Formats that leave over HTTP, by the ending of their address. */
export const formats = {
  json: { mediaType: 'application/json', extension: 'json' },
  csv: { mediaType: 'text/csv; charset=utf-8; header=present', extension: 'csv' },
  jsonl: { mediaType: 'application/jsonl; charset=utf-8', extension: 'jsonl' },
  cloudevents: { mediaType: 'application/cloudevents-batch+json', extension: 'cloudevents.json' },
  ocel: { mediaType: 'application/json', extension: 'ocel.json' },
  bundle: { mediaType: 'application/jsonl', extension: 'evidence.jsonl' },
  ics: { mediaType: 'text/calendar; charset=utf-8', extension: 'ics' },
} as const satisfies { readonly [F in ExportFormat]?: Format }
export type OfferedFormat = keyof typeof formats

export const isOffered = <F extends OfferedFormat>(text: string, of: readonly F[]): text is F =>
  (of as readonly string[]).includes(text)
