'use client'
import { useTranslations } from 'use-intl'
import { MenuItem, MenuLine } from '../../components/ui/menu.tsx'
import { useElementPanel } from './use-element-panel.ts'

/** Where an element comes from and what was said of it. */
export const AboutElement = ({ id }: { readonly id: string }) => {
  const t = useTranslations('element')
  // asked for here, not by each row: what reads the address is called anew with each of its changes
  const { open } = useElementPanel()
  return (
    <>
      <MenuItem onSelect={() => open(id)}>{t('whoChanged')}</MenuItem>
      <MenuItem onSelect={() => open(id, 'comments')}>{t('comments')}</MenuItem>
    </>
  )
}

/** The end of an element's menu. */
export const ElementItems = ({ id }: { readonly id: string }) => (
  <>
    <MenuLine />
    <AboutElement id={id} />
  </>
)
