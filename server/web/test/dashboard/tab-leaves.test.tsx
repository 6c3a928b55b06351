import { fireEvent, render, screen } from '@testing-library/react'
import { Select } from 'antd'
import { useTabLeavesLists } from '../../src/dashboard/tab-leaves'

const options = ['clerk', 'agent', 'auditor'].map(value => ({ value, label: value }))

test('the Tab key leaves an open list of several choices as it was', () => {
  const chosen: string[][] = []
  const Shown = () => {
    useTabLeavesLists()
    return (
      <Select
        mode="multiple"
        open
        defaultValue={['agent']}
        options={options}
        onChange={now => chosen.push(now)}
      />
    )
  }
  render(<Shown />)
  const field = screen.getByRole('combobox')
  fireEvent.keyDown(field, { key: 'Tab', keyCode: 9 })
  expect(chosen).toEqual([])
  fireEvent.keyDown(field, { key: 'Enter', keyCode: 13 })
  expect(chosen).toHaveLength(1)
})
