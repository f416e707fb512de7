import { withWords } from '../with-words.tsx'

export default withWords('organisation', 'permission', 'renaming')
