import { redirect } from 'next/navigation'

const Home = () => redirect('/plans')

export default Home
