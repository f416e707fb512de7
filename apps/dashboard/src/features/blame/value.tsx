'use client'
import { createContext, useContext } from 'react'
import { Bdi } from '../../components/ui/bdi.tsx'
import { useFieldValue } from '../history/use-fields.ts'
import { useFormat } from '../preferences/preferences-provider.tsx'

const Names = createContext<ReadonlyMap<string, string>>(new Map())

/** What the plan's elements and people are called, by their ids. */
export const NamesProvider = Names.Provider

const instant = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/

/** A value as it is read: what names an element or a person by its id shows the name. */
export const Value = ({ path, text }: { readonly path: string; readonly text: string }) => {
  const names = useContext(Names)
  const format = useFormat()
  const fieldValue = useFieldValue()
  if (instant.test(text)) return format.instant(text)
  return <Bdi text={names.get(text) ?? fieldValue(path, text)} lines />
}
