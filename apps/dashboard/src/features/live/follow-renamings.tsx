'use client'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { useClient } from 'urql'
import { graphql } from '../../graphql/tada.ts'
import { tellRenamed } from './renamings.ts'

const renamingsSubscription = graphql(`
  subscription Renamings { renamings { position member { id memberId name } } }
`)

/**
 * Once somebody is called otherwise, open pages say so: members are kept by id, what the server drew is drawn anew, and
 * who keeps names beside is told. Nothing that is typed is lost by it. A tab that was away is told when it is back.
 */
export const FollowRenamings = () => {
  const client = useClient()
  const router = useRouter()
  useEffect(() => {
    let known: string | undefined
    const { unsubscribe } = client.subscription(renamingsSubscription, {}).subscribe(({ data }) => {
      if (!data) return
      const { position, member } = data.renamings
      if (known !== undefined && position !== known) {
        if (member) tellRenamed(member)
        router.refresh()
      }
      known = position
    })
    return unsubscribe
  }, [client, router])
  return null
}
