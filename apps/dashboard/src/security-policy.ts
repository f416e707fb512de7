interface Page {
  /** Made anew for each page: what carries it is our own. */
  readonly nonce: string
  /** Host and port of the API. */
  readonly api: string
  /** While somebody develops, React explains errors by `eval` and Next draws its tools with styles of its own. */
  readonly developing: boolean
}

/**
 * What a page may load and whom it may ask: ourselves, and the API. Words that people wrote never run, even where some
 * mistake of ours would print them as markup. Widths of bars are style attributes, which carry no nonce.
 */
export const contentSecurityPolicy = ({ nonce, api, developing }: Page): string =>
  [
    `default-src 'none'`,
    `script-src 'self' 'nonce-${nonce}'${developing ? ` 'unsafe-eval'` : ''}`,
    `style-src 'self' ${developing ? `'unsafe-inline'` : `'nonce-${nonce}'`}`,
    `style-src-attr 'unsafe-inline'`,
    `img-src 'self' data: blob:`,
    `font-src 'self'`,
    `connect-src 'self' http://${api} ws://${api}`,
    `worker-src 'self'`,
    `manifest-src 'self'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
  ].join('; ')
