'use client'
import dynamic from 'next/dynamic'
import { type ComponentType, useEffect } from 'react'
import { atHand, fetchAll } from '../../components/ui/at-hand.ts'

type Load<Props> = () => Promise<ComponentType<Props>>

/** A form whose script is no part of the page's start: fetched while nothing else happens, at the latest when opened. */
export const lazyForm = <Props>(load: Load<Props>): ComponentType<Props> =>
  dynamic(atHand(load), { ssr: false })

const calmMilliseconds = 3_000

/** Fetches the forms of the page once it is calm, so that they also open where the network has gone meanwhile. */
export const useFormsAtHand = (ready: boolean) => {
  useEffect(() => {
    if (!ready) return
    const timer = setTimeout(() => void fetchAll(), calmMilliseconds)
    return () => clearTimeout(timer)
  }, [ready])
}
