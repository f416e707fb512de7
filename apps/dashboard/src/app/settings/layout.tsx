import { withWords } from '../with-words.tsx'

export default withWords('settings', 'renaming')
