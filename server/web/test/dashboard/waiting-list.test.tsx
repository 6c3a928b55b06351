import { fireEvent, screen } from '@testing-library/react'
import { useState } from 'react'
import type { ReactElement } from 'react'
import { WaitingList } from '../../src/dashboard/live/waiting-list'
import type { Place } from '@paihao/shared/desk/place'
import { showPage } from '../support/dashboard'

const nothing = (): void => undefined

function Searched(): ReactElement {
  const [search, setSearch] = useState('')
  return (
    <WaitingList
      {...{ queues: [], callFrom: [], shown: [], registered: [], unconfirmed: [], focusId: null }}
      place={{ canBook: false } as Place} // what the component reads when nobody waits
      {...{ onOnly: nothing, onFocus: nothing, onShown: nothing, onLabel: nothing }}
      {...{ isSearchable: true, searchAsked: 0, search, onSearch: setSearch }}
    />
  )
}

test('who looks for somebody when nobody waits is told one thing: where else to look', () => {
  showPage(<Searched />, { answer: () => ({ body: {} }) })
  expect(screen.getByText('现在没有人等候')).toBeTruthy()
  fireEvent.change(screen.getByPlaceholderText('查找号码或单位'), { target: { value: 'A004' } })
  expect(screen.getByText(/按回车在全部号码中查找/)).toBeTruthy()
  expect(screen.queryByText('现在没有人等候')).toBeNull()
})
