import { Activity, type ReactNode } from 'react'

/**
 * A part of the page that React takes over by itself, after what stands around it, so that no task is long and what is pressed
 * comes first. The server prints it in its place whatever its size; what is large in a `Suspense` is moved there by a script.
 */
export const Block = ({ children }: { readonly children: ReactNode }) => <Activity>{children}</Activity>
