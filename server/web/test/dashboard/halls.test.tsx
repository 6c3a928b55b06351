import { allHalls } from '../../src/dashboard/halls/use-halls'
import { HallTiles } from '../../src/dashboard/halls/hall-tiles'
import { fireEvent, render, screen } from '@testing-library/react'
import { MemoryRouter } from 'react-router'
import { createFakeApi } from '../support/fake-api'
import { openHall } from '../support/hall'

const hallsFrom = (first: number, count: number) =>
  Array.from({ length: count }, (_, i) => ({
    ...openHall.hall,
    hallId: `h${first + i}`,
    name: `厅 ${first + i}`,
  }))

test('halls beyond the two hundredth are asked for as well', async () => {
  const { api, sent } = createFakeApi([
    { status: 200, body: { halls: hallsFrom(1, 200), next: 'h200' } },
    { status: 200, body: { halls: hallsFrom(201, 8), next: null } },
  ])
  const halls = await allHalls(api)
  expect([halls.length, halls.at(-1)?.name]).toEqual([208, '厅 208'])
  expect(sent.map(({ url }) => url)).toEqual(['/api/halls?limit=200', '/api/halls?limit=200&after=h200'])
})

test('more than a thousand halls are looked through a page at a time', () => {
  const places = hallsFrom(1, 1408).map(hall => ({ hall, depth: 0, parent: null }))
  render(
    <MemoryRouter>
      <HallTiles places={places} isAdmin={false} />
    </MemoryRouter>,
  )
  expect(screen.getAllByRole('link', { name: /^厅 / })).toHaveLength(48)
  fireEvent.click(screen.getByTitle('30'))
  expect(screen.getByRole('link', { name: '厅 1408' })).toBeTruthy()
})
