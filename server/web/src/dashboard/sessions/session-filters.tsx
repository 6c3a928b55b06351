import { bidSessionState } from '@paihao/shared/contract/bid-session'
import { DatePicker, Input, Select } from 'antd'
import dayjs from 'dayjs'
import type { ReactElement } from 'react'
import { useText } from '../texts'
import type { SessionFilter } from './session-filter'

interface Props {
  filter: SessionFilter
  onFilter: (filter: SessionFilter) => void
  /** Whether sessions of several agencies are listed. */
  hasAgencies: boolean
}

/** Narrows the list: by state, words, agency, and the day of the deadline. */
export function SessionFilters({ filter, onFilter, hasAgencies }: Props): ReactElement {
  const say = useText()
  const set = (part: SessionFilter): void => onFilter({ ...filter, ...part })
  return (
    <div className="session-filters" role="search">
      <Input.Search
        allowClear
        defaultValue={filter.search ?? ''}
        placeholder={say('filter.search')}
        aria-label={say('filter.search')}
        maxLength={60}
        onSearch={search => set({ search })}
      />
      <Select
        allowClear
        value={filter.state ?? null}
        placeholder={say('filter.state')}
        aria-label={say('filter.state')}
        options={bidSessionState.options.map(state => ({ value: state, label: say(`session.${state}`) }))}
        onChange={(state: string | undefined) => set({ state })}
      />
      <DatePicker.RangePicker
        allowEmpty={[true, true]}
        value={[
          filter.from === undefined ? null : dayjs(filter.from),
          filter.to === undefined ? null : dayjs(filter.to),
        ]}
        placeholder={[say('filter.from'), say('filter.to')]}
        onChange={days => set({ from: days?.[0]?.format('YYYY-MM-DD'), to: days?.[1]?.format('YYYY-MM-DD') })}
      />
      {hasAgencies && (
        <Input.Search
          allowClear
          defaultValue={filter.agency ?? ''}
          placeholder={say('filter.agency')}
          aria-label={say('filter.agency')}
          maxLength={60}
          onSearch={agency => set({ agency })}
        />
      )}
    </div>
  )
}
