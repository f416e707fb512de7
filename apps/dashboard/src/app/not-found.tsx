import Link from 'next/link'
import { buttonClass } from '../components/ui/button.tsx'
import { Empty } from '../components/ui/states.tsx'

const NotFound = () => (
  <div className="mx-auto max-w-xl px-4 py-20">
    <h1 className="sr-only">Not found</h1>
    <Empty
      title="There is no such page."
      action={
        <Link href="/plans" className={buttonClass('plain')}>
          To the plans
        </Link>
      }
    >
      Perhaps the address was cut short.
    </Empty>
  </div>
)

export default NotFound
