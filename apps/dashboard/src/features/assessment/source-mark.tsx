import type { Source } from './ratings.ts'

/** A source by its shape first, by colour second: self ○, coach □, evidence △. */
export const SourceMark = ({ source, size = 12 }: { readonly source: Source; readonly size?: number }) => (
  <svg width={size} height={size} viewBox="0 0 12 12" fill="none" aria-hidden className="shrink-0">
    {source === 'SELF' && <circle cx="6" cy="6" r="4.5" stroke="var(--c1)" strokeWidth="1.75" />}
    {source === 'COACH' && (
      <rect x="1.75" y="1.75" width="8.5" height="8.5" stroke="var(--c2)" strokeWidth="1.75" />
    )}
    {source === 'EVIDENCE' && (
      <path d="M6 1.5 L11 10.5 H1 Z" stroke="var(--c3)" strokeWidth="1.75" strokeLinejoin="round" />
    )}
  </svg>
)
