import { Suspense } from 'react'
import { EventPage } from '../../../features/audit/event-page.tsx'
import { titled } from '../../titled.ts'

export const generateMetadata = titled('places.event')

const Page = async ({ params }: { readonly params: Promise<{ readonly eventId: string }> }) => (
  <Suspense>
    <EventPage eventId={(await params).eventId} />
  </Suspense>
)

export default Page
