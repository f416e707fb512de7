'use client'
import { Bookmark, X } from 'lucide-react'
import Link from 'next/link'
import { useSearchParams } from 'next/navigation'
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../../components/ui/button.tsx'
import { TextField } from '../../components/ui/field.tsx'
import { Popover } from '../../components/ui/popover.tsx'
import { keepViews, keptViews, type SavedView } from './views.ts'

/** Views of the list by name: each is a link, kept in this browser. */
export const SavedViews = () => {
  const t = useTranslations('portfolio')
  const here = useSearchParams().toString()
  const [views, setViews] = useState<readonly SavedView[]>([])
  const [name, setName] = useState('')
  const [turn, setTurn] = useState(0)
  // What this browser keeps is known to it alone, so the server shows none.
  useEffect(() => setViews(keptViews()), [])
  const keep = (next: readonly SavedView[]) => {
    keepViews(next)
    setViews(next)
  }
  const save = () => {
    const wanted = name.trim()
    if (wanted === '') return
    keep([...views.filter(view => view.name !== wanted), { name: wanted, query: here }])
    setName('')
    setTurn(n => n + 1)
  }
  return (
    <>
      {views.length > 0 && (
        <ul aria-label={t('views')} className="flex flex-wrap gap-1.5">
          {views.map(view => (
            <li key={view.name} className="flex items-center rounded-full border border-line ps-2.5 text-sm">
              <Link
                href={`/plans${view.query && `?${view.query}`}`}
                aria-current={view.query === here ? 'page' : undefined}
                className="py-0.5 hover:underline aria-[current]:font-medium"
              >
                <bdi>{view.name}</bdi>
              </Link>
              <button
                type="button"
                className="flex size-7 items-center justify-center rounded-full text-muted hover:text-text pointer-coarse:size-11"
                aria-label={t('forget', { name: view.name })}
                onClick={() => keep(views.filter(each => each.name !== view.name))}
              >
                <X size={13} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      )}
      {here !== '' && (
        <Popover
          key={turn}
          label={t('saveView')}
          align="start"
          trigger={
            <Button size="small" look="quiet">
              <Bookmark size={13} aria-hidden />
              {t('saveView')}
            </Button>
          }
        >
          <form
            className="flex w-64 items-end gap-2"
            onSubmit={event => {
              event.preventDefault()
              save()
            }}
          >
            <div className="min-w-0 flex-1">
              <TextField label={t('viewName')} required limit={60} value={name} onChange={setName} />
            </div>
            <Button type="submit" disabled={name.trim() === ''}>
              {t('save')}
            </Button>
          </form>
        </Popover>
      )}
    </>
  )
}
