'use client'
import { MoreHorizontal } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { buttonClass } from '../../components/ui/button.tsx'
import { lateWithin } from '../../components/ui/late.ts'
import { Menu } from '../../components/ui/menu.tsx'
import { usePlanView } from './plan-context.tsx'
import type { PlanTask } from './plan-menu-items.tsx'

const Items = lateWithin(() => import('./plan-menu-items.tsx').then(module => module.PlanMenuItems))

/** The plan's menu at its button; what stands in it is no part of the start. */
export const PlanMenu = ({ onTask }: { readonly onTask: (task: PlanTask) => void }) => {
  const t = useTranslations('plan')
  const { editable } = usePlanView()
  return (
    <Menu
      trigger={
        <button
          type="button"
          className={buttonClass('plain', 'icon')}
          aria-label={t(editable ? 'menu' : 'menuRead')}
        >
          <MoreHorizontal size={18} aria-hidden />
        </button>
      }
    >
      <Items onTask={onTask} />
    </Menu>
  )
}
