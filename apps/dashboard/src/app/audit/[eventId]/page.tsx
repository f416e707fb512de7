import { EventPage } from '../../../features/audit/event-page.tsx'
import { firstOfEvent } from '../../../features/audit/first-of-event.ts'
import { WithFirstAnswers } from '../../../features/live/dashboard-provider.tsx'
import { titled } from '../../titled.ts'

export const generateMetadata = titled('places.event')

const Page = async ({ params }: { readonly params: Promise<{ readonly eventId: string }> }) => {
  const { eventId } = await params
  return (
    <WithFirstAnswers answers={await firstOfEvent(eventId)}>
      <EventPage eventId={eventId} />
    </WithFirstAnswers>
  )
}

export default Page
