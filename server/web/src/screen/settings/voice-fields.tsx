import { ones, voices } from '@paihao/shared/rules/screen-settings'
import type { Language } from '@paihao/shared/text/language'
import { voiceLanguages } from '@paihao/shared/voice/words'
import type { VoiceLanguage } from '@paihao/shared/voice/words'
import type { ReactElement } from 'react'
import { oneNames } from '../../lib/one-names'
import { useSay } from '../../lib/text'
import { texts } from '../texts'
import type { ScreenVoice } from '../voice/use-announcements'
import { Choice } from './choice'
import { spokenLanguages } from './screen-settings'
import { useSettings } from './use-settings'

interface Props {
  voice: ScreenVoice
  shown: Language
}

/** Whether and how calls are spoken. Languages are spoken in the order in which they were ticked. */
export function VoiceFields({ voice, shown }: Props): ReactElement {
  const say = useSay(texts)
  const { settings, change } = useSettings()
  const spoken = spokenLanguages(settings, shown)

  function tick(language: VoiceLanguage, isOn: boolean): void {
    const rest = spoken.filter(one => one !== language)
    // One stays: for silence there is a choice of its own.
    if (isOn || rest.length > 0) change({ spoken: isOn ? [...rest, language] : rest })
  }

  return (
    <>
      <Choice
        label={say('set.voice')}
        value={settings.voice}
        options={voices.map(one => [one, say(`set.voice.${one}`)])}
        onChange={next => change({ voice: next })}
      />
      {settings.plate !== null && (
        <label className="settings-tick">
          <input
            type="checkbox"
            checked={settings.plateSpeaks}
            onChange={({ target }) => change({ plateSpeaks: target.checked })}
          />
          {say('set.plateSpeaks')}
        </label>
      )}
      <fieldset className="settings-spoken">
        <legend>{say('set.spoken')}</legend>
        {voiceLanguages.map(language => {
          const place = spoken.indexOf(language)
          return (
            <label key={language}>
              <input
                type="checkbox"
                checked={place >= 0}
                onChange={({ target }) => tick(language, target.checked)}
              />
              {say(`spoken.${language}`)}
              {place >= 0 && spoken.length > 1 && <b>{place + 1}</b>}
            </label>
          )
        })}
      </fieldset>
      <Choice
        label={say('set.one')}
        value={settings.one}
        options={ones.map(one => [one, oneNames[one]])}
        onChange={one => change({ one })}
      />
      <label className="settings-field">
        <span>
          {say('set.volume')} {settings.volume}%
        </span>
        <input
          type="range"
          min={0}
          max={100}
          step={5}
          value={settings.volume}
          onChange={({ target }) => change({ volume: Number(target.value) })}
        />
      </label>
      <button
        type="button"
        className="settings-try"
        onClick={() => {
          voice.unmute()
          voice.tryOut()
        }}
      >
        {say('set.try')}
      </button>
    </>
  )
}
