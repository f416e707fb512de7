type Options = {
  readonly duration?: number
  readonly action?: { readonly label: string; readonly onClick: () => void }
}

const load = () => import('sonner')

/** Short words that pass. What draws them is loaded with the first. */
const say =
  (kind: 'message' | 'success' | 'error') =>
  (words: string, options: Options = {}): void =>
    void load().then(({ toast }) => toast[kind](words, options))

export const toast = { message: say('message'), success: say('success'), error: say('error') }
