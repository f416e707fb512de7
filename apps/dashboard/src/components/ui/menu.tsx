'use client'
import {
  cloneElement,
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
  Suspense,
  useState,
} from 'react'
import { lateWithin } from './late.ts'

const load = () => import('./menu-parts.tsx')
// what fails here fails again, and is told, when it is opened
const prepare = () => void load().catch(() => undefined)
const LoadedMenu = lateWithin(async () => (await load()).Menu)

export const MenuItem = lateWithin(async () => (await load()).MenuItem)
export const MenuLabel = lateWithin(async () => (await load()).MenuLabel)
export const MenuLine = lateWithin(async () => (await load()).MenuLine)
export const MenuChoice = lateWithin(async () => (await load()).MenuChoice)
export const MenuOption = lateWithin(async () => (await load()).MenuOption)

/** A menu at its button. What draws it is loaded when the button is first pointed at, focused or pressed. */
export const Menu = ({
  trigger,
  children,
  align = 'end',
}: {
  readonly trigger: ReactElement<Record<string, unknown>>
  readonly children: ReactNode
  readonly align?: 'start' | 'end'
}) => {
  const [wanted, setWanted] = useState(false)
  const closed = cloneElement(trigger, {
    'aria-haspopup': 'menu',
    'aria-expanded': false,
    onPointerEnter: prepare,
    onFocus: prepare,
    onClick: () => setWanted(true),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'ArrowDown') return
      event.preventDefault()
      setWanted(true)
    },
  })
  return wanted ? (
    <Suspense fallback={closed}>
      <LoadedMenu trigger={trigger} align={align}>
        {children}
      </LoadedMenu>
    </Suspense>
  ) : (
    closed
  )
}
