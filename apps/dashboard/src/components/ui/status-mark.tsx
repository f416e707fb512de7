import { clsx } from 'clsx'

export type Tone = 'waiting' | 'moving' | 'stuck' | 'done' | 'ended'

const colour: Record<Tone, string> = {
  waiting: 'text-waiting',
  moving: 'text-moving',
  stuck: 'text-stuck',
  done: 'text-done',
  ended: 'text-ended',
}

/** A state by its shape first, by colour second. The word stands beside it or in `label`. */
export const StatusMark = ({
  tone,
  label,
  size = 16,
}: {
  readonly tone: Tone
  readonly label?: string
  readonly size?: number
}) => (
  // biome-ignore lint/a11y/noSvgWithoutTitle: named by aria-label, or hidden where words stand beside it
  <svg
    width={size}
    height={size}
    viewBox="0 0 16 16"
    fill="none"
    className={clsx('shrink-0', colour[tone])}
    {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
  >
    {tone === 'waiting' && <circle cx="8" cy="8" r="6" stroke="currentColor" strokeWidth="1.75" />}
    {tone === 'moving' && (
      <>
        <circle cx="8" cy="8" r="6" stroke="currentColor" strokeWidth="1.75" />
        <path d="M8 8 L8 2 A6 6 0 0 1 14 8 Z" fill="currentColor" />
      </>
    )}
    {tone === 'stuck' && (
      <>
        <rect x="2" y="2" width="12" height="12" rx="2" fill="currentColor" />
        <path d="M4.5 8 H11.5" stroke="var(--bg)" strokeWidth="2" />
      </>
    )}
    {tone === 'done' && (
      <>
        <circle cx="8" cy="8" r="7" fill="currentColor" />
        <path
          d="M4.8 8.2 L7.1 10.5 L11.3 5.8"
          stroke="var(--bg)"
          strokeWidth="1.8"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </>
    )}
    {tone === 'ended' && (
      <>
        <circle cx="8" cy="8" r="6" stroke="currentColor" strokeWidth="1.75" />
        <path d="M3.9 12.1 L12.1 3.9" stroke="currentColor" strokeWidth="1.75" />
      </>
    )}
  </svg>
)
