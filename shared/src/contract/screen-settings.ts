import { ones, type ScreenSettings, themes, voices } from '../rules/screen-settings'
import { languages } from '../text/language'
import { voiceLanguages } from '../voice/words'
import type { Schema } from './endpoint'
import { asTyped, id, whole } from './fields'
import * as z from './z'

/** One schema for each setting that the rules know. */
const fields = {
  language: z.nullable(z.enum([...languages])),
  spoken: z.nullable(z.array(z.enum([...voiceLanguages])).check(z.maxLength(8))),
  one: z.enum([...ones]),
  voice: z.enum([...voices]),
  volume: whole(0, 100),
  theme: z.enum([...themes]),
  zone: z.array(id).check(z.maxLength(200)),
  plate: z.nullable(id),
  plateSpeaks: z.boolean(),
  notice: asTyped(120),
} satisfies Record<keyof ScreenSettings, Schema>

export const screenSettings = z.object(fields)

/** Some of them: what is set now, or what has ever been set. */
export const someSettings = z.partial(screenSettings)

/** Earlier (ms) than this nothing was set: a clock that says so was wrong. */
export const LONGEST_AGO = 400 * 24 * 3_600_000

/** What is set now; `ago`: so many ms before, for want of a link. */
export const settingsMade = z.extend(someSettings, {
  ago: z.optional(z.partialRecord(z.keyof(screenSettings), whole(0, LONGEST_AGO))),
})
