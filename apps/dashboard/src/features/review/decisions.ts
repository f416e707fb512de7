/** One decision a line; empty lines and list marks are no part of them. */
export const decisionsIn = (text: string): string[] =>
  text
    .split('\n')
    .map(line => line.replace(/^\s*(?:[-*•–]|\d+[.)])\s+/, '').trim())
    .filter(line => line !== '')
