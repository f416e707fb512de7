'use client'
import { Barriers } from './barriers.tsx'

export const BarriersSection = () => <Barriers />
