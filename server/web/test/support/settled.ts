import { act } from '@testing-library/react'

/** Does something, and waits until all that follows from it at once has happened. */
export async function settled(run: () => void): Promise<void> {
  await act(async () => {
    run()
    await Promise.resolve()
  })
}
