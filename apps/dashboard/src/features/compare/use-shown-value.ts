'use client'
import { useFieldValue } from '../history/use-fields.ts'
import { useFormat } from '../preferences/preferences-provider.tsx'
import type { FieldDiff } from './documents.ts'

/** A value as people read it; instants in the reader's zone. */
export const useShownValue = (): ((field: Pick<FieldDiff, 'path' | 'type'>, text: string) => string) => {
  const format = useFormat()
  const fieldValue = useFieldValue()
  return ({ path, type }, text) =>
    type === 'INSTANT' ? format.instant(text) : type === 'DAY' ? format.day(text) : fieldValue(path, text)
}
