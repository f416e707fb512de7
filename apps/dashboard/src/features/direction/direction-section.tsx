'use client'
import { Direction } from '../plan/direction.tsx'

export const DirectionSection = () => <Direction />
