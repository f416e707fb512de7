'use client'
import { useEffect } from 'react'
import { useClient } from 'urql'
import { graphql } from '../../graphql/tada.ts'

const erasuresSubscription = graphql(`
  subscription ErasureNews { erasures { position } }
`)

/**
 * Once somebody was erased, what this tab keeps may hold their words: drafts, and every moment that was looked at. All
 * of it goes, and the page is asked for anew. A tab that was away meanwhile is told when it is back.
 */
export const ForgetErased = () => {
  const client = useClient()
  useEffect(() => {
    let known: string | undefined
    const { unsubscribe } = client.subscription(erasuresSubscription, {}).subscribe(({ data }) => {
      const position = data?.erasures.position
      if (position === undefined) return
      if (known !== undefined && position !== known) {
        for (const key of Object.keys(sessionStorage))
          if (key.startsWith('draft:')) sessionStorage.removeItem(key)
        location.reload()
      }
      known = position
    })
    return unsubscribe
  }, [client])
  return null
}
