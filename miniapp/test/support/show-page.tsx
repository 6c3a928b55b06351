import { act, render, screen } from '@testing-library/react'
import type { ComponentType } from 'react'
import { services } from '../../src/lib/services'
import { createLiveSocket } from './live-socket'
import { createStubApi } from './stub-api'
import { phone } from './taro'

/** The socket of the page that is shown; tests of pages put it in the place of the real connection. */
export const live = createLiveSocket(() => phone.api)

/** Opens a page on a phone that is new, or that has this in its storage. */
export function showPage(Page: ComponentType, params: Record<string, string> = {}) {
  const api = createStubApi()
  phone.reset(api, params)
  act(() => services.preferences.change({ language: 'zh-CN', elder: false }))
  api.onTicket(ticketId => {
    const watched = api.watch(`ticket/${ticketId}`)
    act(() => live.tell('ticket:changed', watched?.snapshot))
  })
  return { api, open: () => render(<Page />) }
}

/** Lets everything that is under way come to its end. */
export async function settle(): Promise<void> {
  await act(async () => {
    await new Promise(resolve => setTimeout(resolve, 20))
  })
}

export function words(): string {
  return document.body.textContent
}

export async function press(name: string | RegExp): Promise<void> {
  const button = screen.getByRole('button', { name })
  await act(async () => {
    button.click()
    await Promise.resolve()
  })
}
