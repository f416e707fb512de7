type Options = {
  /** Takes the place of the one said before with it; `dismiss` takes it off. */
  readonly id?: string
  readonly duration?: number
  readonly action?: { readonly label: string; readonly onClick: () => void }
}

const load = () => import('sonner')

/** Short words that pass. What draws them is loaded with the first. */
const say =
  (kind: 'message' | 'success' | 'error') =>
  (words: string, options: Options = {}): void =>
    void load().then(({ toast }) => toast[kind](words, options))

const dismiss = (id: string): void => void load().then(({ toast }) => toast.dismiss(id))

export const toast = { message: say('message'), success: say('success'), error: say('error'), dismiss }
