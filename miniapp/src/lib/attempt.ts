/**
 * Does what whatever runs the app may lack or refuse; the app goes on without. WeChat on a computer has no motor, and
 * other apps that run mini-programs have part of its API only: what is missing there is no function at all.
 */
export async function attempt(deed: () => unknown): Promise<void> {
  try {
    await deed()
  } catch {
    // It was an extra.
  }
}
