'use client'
import { useTranslations } from 'use-intl'
import { MenuItem, MenuLine } from '../../components/ui/menu.tsx'
import { useElementPanel } from './use-element-panel.ts'

/** The end of an element's menu: where it comes from and what was said of it. */
export const ElementItems = ({ id }: { readonly id: string }) => {
  const t = useTranslations('element')
  const { open } = useElementPanel()
  return (
    <>
      <MenuLine />
      <MenuItem onSelect={() => open(id)}>{t('whoChanged')}</MenuItem>
      <MenuItem onSelect={() => open(id, 'comments')}>{t('comments')}</MenuItem>
    </>
  )
}
