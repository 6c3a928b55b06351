import { act, render, screen } from '@testing-library/react'
import type { ComponentType } from 'react'
import { services } from '../../src/lib/services'
import { live } from './live-connect'
import { createStubApi } from './stub-api'
import { phone } from './taro'

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
export async function settle(ms = 20): Promise<void> {
  await act(async () => {
    await pause(ms)
  })
}

export function words(): string {
  return document.body.textContent
}

/** Presses the button of this name; of several the last, which lies on top. */
export async function press(name: string | RegExp): Promise<void> {
  const button = screen.getAllByRole('button', { name }).at(-1)
  await act(async () => {
    button?.click()
    await pause(20)
  })
}

const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))
