import { screen } from '@testing-library/react'
import { Form } from 'antd'
import { PolicyFields } from '../../src/dashboard/sessions/policy-fields'
import { SessionCheck } from '../../src/dashboard/sessions/session-check'
import { showPage } from '../support/dashboard'
import { otherPolicy } from '../support/other-policy'

test('every rule that can be chosen is read once more before it is published and fixed', () => {
  const policy = { ...otherPolicy, visibility: 'open' as const }
  showPage(
    <Form initialValues={{ policy }}>
      <PolicyFields />
      <SessionCheck />
    </Form>,
    { answer: () => ({ status: 404, body: {} }) },
  )
  const read = screen.getAllByRole('term').map(({ textContent }) => textContent)
  const asked = [...document.querySelectorAll('.ant-form-item-label')].map(({ textContent }) => textContent)
  expect(asked.length).toBeGreaterThan(10)
  expect(read).toEqual(expect.arrayContaining(asked))
})
