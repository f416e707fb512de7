import { JoiningPage } from '../../../features/sign-in/joining-page.tsx'
import { titled } from '../../titled.ts'

export const generateMetadata = titled('places.invitation')

const Page = () => <JoiningPage how="invitation" />

export default Page
