export type Theme = 'system' | 'light' | 'dark'
export const themeCookie = 'theme'

export const parseTheme = (value: string | undefined): Theme =>
  value === 'light' || value === 'dark' ? value : 'system'

export const applyTheme = (theme: Theme) => {
  const dark =
    theme === 'dark' || (theme === 'system' && window.matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.dataset.theme = dark ? 'dark' : 'light'
}

/**
 * Runs before the first paint, so that nobody sees the wrong theme; follows the system while that is the choice. Hands its
 * nonce on to the libraries that add style sheets.
 */
export const themeScript = `(()=>{window.__webpack_nonce__=document.currentScript.nonce;const m=matchMedia('(prefers-color-scheme: dark)');const c=()=>(document.cookie.match(/(?:^|; )theme=(light|dark)/)||[])[1];const a=()=>{document.documentElement.dataset.theme=c()||(m.matches?'dark':'light')};a();m.addEventListener('change',a)})()`
