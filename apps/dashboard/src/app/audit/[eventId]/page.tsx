import type { Metadata } from 'next'
import { Suspense } from 'react'
import { EventPage } from '../../../features/audit/event-page.tsx'

export const metadata: Metadata = { title: 'Event' }

const Page = async ({ params }: { readonly params: Promise<{ readonly eventId: string }> }) => (
  <Suspense>
    <EventPage eventId={(await params).eventId} />
  </Suspense>
)

export default Page
