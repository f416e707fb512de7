'use client'
import { useTranslations } from 'use-intl'

/** Which of the open goals and steps a barrier blocks. */
export const BlockedBoxes = ({
  blockable,
  chosen,
  onChange,
}: {
  readonly blockable: readonly {
    readonly id: string
    readonly words: string
    readonly kind: string
  }[]
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly string[]) => void
}) => {
  const t = useTranslations()
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="mb-1.5 font-medium text-sm">
        {t('barrier.itBlocks')}{' '}
        <span className="ms-1 font-normal text-muted text-xs">{t('command.optional')}</span>
      </legend>
      <div className="max-h-44 overflow-y-auto rounded-control border border-input p-1">
        {blockable.map(({ id, words, kind }) => (
          <label
            key={id}
            className="flex min-h-8 cursor-pointer items-center gap-2.5 rounded-control px-2 text-sm hover:bg-surface pointer-coarse:min-h-11"
          >
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              onChange={() =>
                onChange(chosen.includes(id) ? chosen.filter(each => each !== id) : [...chosen, id])
              }
              className="size-4 accent-primary"
            />
            <bdi className="min-w-0 flex-1 truncate">{words}</bdi>
            <span className="text-muted text-xs">{kind}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
