import type { Board } from '@paihao/shared/contract/venue'
import { themes } from '@paihao/shared/rules/screen-settings'
import { languages } from '@paihao/shared/text/language'
import { useEffect, useRef } from 'react'
import type { ReactElement } from 'react'
import { languageNames, useLanguage } from '../../lib/language'
import { useSay } from '../../lib/text'
import { texts } from '../texts'
import type { ScreenVoice } from '../voice/use-announcements'
import { Choice } from './choice'
import './settings.css'
import { toggleFullScreen } from './use-always-on'
import { useSettings } from './use-settings'
import { VoiceFields } from './voice-fields'

interface Props {
  board: Board
  voice: ScreenVoice
  onClose: () => void
}

/** What staff set on this one screen. Every change holds at once, so that its effect is seen behind the panel. */
export function SettingsPanel({ board, voice, onClose }: Props): ReactElement {
  const say = useSay(texts)
  const { settings, change } = useSettings()
  const { language, choose } = useLanguage()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    // Without it (older browsers, jsdom) the dialog is shown as it stands.
    if (dialog.current?.open === false) dialog.current.showModal()
  }, [])

  return (
    <dialog ref={dialog} className="settings" aria-labelledby="settings-title" onClose={onClose}>
      <h2 id="settings-title">{say('settings')}</h2>
      <div className="settings-grid">
        <section>
          <Choice
            label={say('set.language')}
            value={language}
            options={languages.map(one => [one, languageNames[one]])}
            onChange={next => {
              change({ language: next })
              choose(next)
            }}
          />
          <Choice
            label={say('set.theme')}
            value={settings.theme}
            options={themes.map(one => [one, say(`set.theme.${one}`)])}
            onChange={theme => change({ theme })}
          />
          <Choice
            label={say('set.plate')}
            value={settings.plate ?? ''}
            options={[
              ['', say('set.board')],
              ...board.counters.map(({ counterId, name }) => [counterId, name] as const),
            ]}
            onChange={plate => change({ plate: plate === '' ? null : plate })}
          />
          <label className="settings-field">
            <span>{say('set.notice')}</span>
            <input
              value={settings.notice}
              maxLength={120}
              placeholder={say('set.noticeUsual')}
              onChange={event => change({ notice: event.target.value })}
            />
          </label>
        </section>
        <section>
          <VoiceFields voice={voice} shown={language} />
        </section>
        <fieldset className="settings-zone">
          <legend>{say('set.zone')}</legend>
          {board.counters.map(({ counterId, name }) => (
            <label key={counterId}>
              <input
                type="checkbox"
                checked={settings.zone.includes(counterId)}
                onChange={({ target }) =>
                  change({
                    zone: target.checked
                      ? [...settings.zone, counterId]
                      : settings.zone.filter(one => one !== counterId),
                  })
                }
              />
              {name}
            </label>
          ))}
        </fieldset>
      </div>
      <div className="settings-foot">
        <button type="button" onClick={toggleFullScreen}>
          {say('set.fullScreen')}
        </button>
        <button type="button" className="is-main" onClick={onClose}>
          {say('set.done')}
        </button>
      </div>
    </dialog>
  )
}
