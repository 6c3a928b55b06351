import type { PairedDevice } from '@paihao/shared/contract/device'
import {
  ones,
  type ScreenSettings,
  themes,
  usualSettings,
  voices,
} from '@paihao/shared/rules/screen-settings'
import { languages } from '@paihao/shared/text/language'
import { voiceLanguages } from '@paihao/shared/voice/words'
import { Form, Input, Select, Slider, Switch } from 'antd'
import { useState } from 'react'
import type { ReactElement } from 'react'
import { languageNames } from '../../lib/language'
import { oneNames } from '../../lib/one-names'
import { FormDialog } from '../form-dialog'
import { useText } from '../texts'
import { changedSettings } from './changed-settings'
import { useDeviceCounters } from './use-device-counters'

/** A choice that leaves the setting unset: antd's options have no null. */
const NONE = ''
const orNone = {
  getValueProps: (value: string | null) => ({ value: value ?? NONE }),
  normalize: (value: string) => (value === NONE ? null : value),
}

/** Below the volume: those at its ends stay within its width. */
const marks = {
  0: { label: '0', style: { transform: 'none' } },
  50: '50',
  100: { label: '100', style: { transform: 'translateX(-100%)' } },
}

interface Props {
  device: PairedDevice
  /** True when it has been done. */
  onSave: (settings: Partial<ScreenSettings>) => Promise<boolean>
  onClose: () => void
}

/** How a screen looks and speaks, set without going there. Only what was changed is sent: the rest may be set at the screen meanwhile. */
export function ScreenSettingsForm({ device, onSave, onClose }: Props): ReactElement {
  const say = useText()
  const [form] = Form.useForm<ScreenSettings>()
  const [busy, setBusy] = useState(false)
  const [before] = useState<ScreenSettings>(() => ({ ...usualSettings, ...(device.settings as object) })) // JSON has no `undefined`
  const isPlate = (Form.useWatch('plate', form) ?? before.plate) !== null
  const counters = useDeviceCounters(device).map(({ counterId, name }) => ({ value: counterId, label: name }))

  async function save(typed: ScreenSettings): Promise<void> {
    setBusy(true)
    if (await onSave(changedSettings(before, typed))) onClose()
    else setBusy(false)
  }

  return (
    <FormDialog
      {...{ form, busy, onClose }}
      width={720}
      heading={`${say('settings.heading')} · ${device.name}`}
      lead={say('settings.lead')}
      first="notice"
      initialValues={before}
      onFinish={typed => void save(typed)}
    >
      <Form.Item name="notice" label={say('set.notice')}>
        <Input maxLength={120} showCount placeholder={say('set.noticeUsual')} />
      </Form.Item>
      <div className="two">
        <Form.Item name="plate" label={say('set.plate')} {...orNone}>
          <Select options={[{ value: NONE, label: say('set.board') }, ...counters]} />
        </Form.Item>
        <Form.Item name="zone" label={say('set.zone')}>
          <Select mode="multiple" allowClear options={counters} />
        </Form.Item>
        <Form.Item name="language" label={say('set.language')} {...orNone}>
          <Select
            options={[
              { value: NONE, label: say('settings.asAddress') },
              ...languages.map(one => ({ value: one, label: languageNames[one] })),
            ]}
          />
        </Form.Item>
        <Form.Item name="theme" label={say('set.theme')}>
          <Select options={themes.map(one => ({ value: one, label: say(`set.theme.${one}`) }))} />
        </Form.Item>
        <Form.Item name="voice" label={say('set.voice')}>
          <Select options={voices.map(one => ({ value: one, label: say(`set.voice.${one}`) }))} />
        </Form.Item>
        {isPlate && (
          <Form.Item name="plateSpeaks" label={say('set.plateSpeaks')} valuePropName="checked">
            <Switch />
          </Form.Item>
        )}
        <Form.Item
          name="spoken"
          label={say('set.spoken')}
          normalize={(spoken: string[]) => (spoken.length === 0 ? null : spoken)}
        >
          <Select
            mode="multiple"
            allowClear
            placeholder={say('settings.asShown')}
            options={voiceLanguages.map(one => ({ value: one, label: say(`spoken.${one}`) }))}
          />
        </Form.Item>
        <Form.Item name="one" label={say('set.one')}>
          <Select options={ones.map(one => ({ value: one, label: oneNames[one] }))} />
        </Form.Item>
        <Form.Item name="volume" label={say('set.volume')}>
          <Slider
            {...{ min: 0, max: 100, step: 5, marks }}
            // Shown over it, the number would take the Escape that is to close the form.
            tooltip={{ formatter: null }}
            ariaLabelForHandle={say('set.volume')}
          />
        </Form.Item>
      </div>
    </FormDialog>
  )
}
