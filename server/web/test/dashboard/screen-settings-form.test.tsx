import type { PairedDevice } from '@paihao/shared/contract/device'
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { ScreenSettingsForm } from '../../src/dashboard/admin/screen-settings-form'
import { showPage } from '../support/dashboard'

const device: PairedDevice = {
  ...{ deviceId: 'd1', kind: 'screen', name: '东侧大屏', venueId: null, hallId: 'h1' },
  pairedAt: '2026-11-28T09:00:00+08:00',
  revoked: false,
}

test('Escape closes the form also from the volume, whose number would else take it', async () => {
  const onClose = jest.fn()
  showPage(<ScreenSettingsForm device={device} onSave={() => Promise.resolve(true)} onClose={onClose} />, {
    answer: () => ({ body: { hall: { counters: [] }, halls: [] } }),
  })
  const volume = await screen.findByRole('slider')
  act(() => volume.focus())
  fireEvent.keyDown(volume, { key: 'Escape', keyCode: 27 })
  await waitFor(() => expect(onClose).toHaveBeenCalled())
  expect(document.querySelector('.ant-slider-tooltip')).toBeNull()
})
