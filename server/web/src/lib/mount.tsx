import { StrictMode } from 'react'
import type { ReactNode } from 'react'
import { createRoot } from 'react-dom/client'

/** Puts a page into the document's `#root`. */
export function mount(page: ReactNode): void {
  const root = document.getElementById('root')
  if (root === null) throw new Error('The document has no #root')
  createRoot(root).render(<StrictMode>{page}</StrictMode>)
}
