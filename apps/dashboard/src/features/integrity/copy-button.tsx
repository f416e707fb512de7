'use client'
import { Check, Copy } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../../components/ui/button.tsx'

const shownMilliseconds = 2_000

/** Copies a text, and says so for a moment. */
export const CopyButton = ({ text, children }: { readonly text: string; readonly children?: ReactNode }) => {
  const t = useTranslations('integrity')
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    setCopied(true)
    setTimeout(() => setCopied(false), shownMilliseconds)
  }
  return (
    <Button size="small" onClick={() => void copy()}>
      {copied ? <Check size={14} aria-hidden /> : <Copy size={14} aria-hidden />}
      <span aria-live="polite">{copied ? t('copied') : (children ?? t('copy'))}</span>
    </Button>
  )
}
