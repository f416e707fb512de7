'use client'
import { PlanProgress } from './plan-progress.tsx'

export const ProgressSection = () => <PlanProgress />
