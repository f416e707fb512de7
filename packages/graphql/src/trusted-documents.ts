import written from '../trusted-documents.json' with { type: 'json' }

/** The text of every operation that the dashboard sends, by name: written by the dashboard's build. */
export const trustedDocuments: Readonly<Record<string, string>> = written
