import type { ReactElement } from 'react'
import { useSay } from '../lib/text'
import { texts } from './texts'

const LETTERS = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ')

interface Props {
  typed: string
  onType: (typed: string) => void
}

/** Letters large enough for any finger: the first ones of a matter's syllables find it. */
export function MatterSearch({ typed, onType }: Props): ReactElement {
  const say = useSay(texts)
  return (
    <div className="kiosk-search" role="search" aria-label={say('search')}>
      <output>{typed === '' ? say('searchLead') : typed}</output>
      <div className="kiosk-letters">
        {LETTERS.map(letter => (
          <button key={letter} type="button" onClick={() => onType(typed + letter)}>
            {letter}
          </button>
        ))}
        <button
          type="button"
          className="wide"
          disabled={typed === ''}
          onClick={() => onType(typed.slice(0, -1))}
        >
          {say('searchBack')}
        </button>
      </div>
    </div>
  )
}
