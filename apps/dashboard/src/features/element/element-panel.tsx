'use client'
import { useTranslations } from 'use-intl'
import { Dialog } from '../../components/ui/dialog.tsx'
import { Tabs } from '../../components/ui/tabs.tsx'
import { usePlanView } from '../plan/plan-context.tsx'
import { BlameTab } from './blame-tab.tsx'
import { ChangesTab } from './changes-tab.tsx'
import { CommentsTab } from './comments-tab.tsx'
import { RemarksProvider, useRemarks } from './remarks-provider.tsx'
import { panelTabs, useElementPanel } from './use-element-panel.ts'

const Panel = ({ element }: { readonly element: string }) => {
  const t = useTranslations('element')
  const { tab, show } = useElementPanel()
  const said = useRemarks()?.comments.nodes.filter(comment => comment.element === element).length ?? 0
  return (
    <Tabs
      label={t('tabs')}
      value={tab}
      onChange={show}
      tabs={panelTabs.map(value => ({
        value,
        label: value === 'comments' && said > 0 ? t('commentsOf', { n: said }) : t(value),
      }))}
    >
      {tab === 'blame' && <BlameTab element={element} />}
      {tab === 'changes' && <ChangesTab element={element} />}
      {tab === 'comments' && <CommentsTab element={element} />}
    </Tabs>
  )
}

/** Where the values of one element come from, what happened to it and what was said of it. */
export const ElementPanel = ({
  element,
  onClose,
}: {
  readonly element: string
  readonly onClose: () => void
}) => {
  const t = useTranslations('element')
  const { state } = usePlanView()
  const name =
    state.goals.find(({ id }) => id === element)?.statement ??
    state.steps.find(({ id }) => id === element)?.action ??
    state.barriers.find(({ id }) => id === element)?.description
  return (
    <Dialog
      open
      side
      onOpenChange={open => !open && onClose()}
      title={name === undefined ? t('whoChanged') : <bdi className="line-clamp-3">{name}</bdi>}
      description={t('panelHint')}
    >
      <RemarksProvider>
        <Panel element={element} />
      </RemarksProvider>
    </Dialog>
  )
}
