'use client'
import { Goals } from './goals.tsx'

export const GoalsSection = () => <Goals />
