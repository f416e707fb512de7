/**
 * An error whose message is one sentence for the person at the terminal: it is printed alone, without a stack.
 * It never holds a password.
 */
export class Sentence extends Error {
  override readonly name = 'Sentence'
}
