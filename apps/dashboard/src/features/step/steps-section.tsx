'use client'
import { Steps } from './steps.tsx'

export const StepsSection = () => <Steps />
