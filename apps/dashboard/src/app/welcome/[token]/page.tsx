import { JoiningPage } from '../../../features/sign-in/joining-page.tsx'
import { titled } from '../../titled.ts'

export const generateMetadata = titled('places.welcome')

const Page = () => <JoiningPage how="welcome" />

export default Page
