import { errors as enErrors } from './en/errors'
import { invited as enInvited } from './en/invited'
import { names as enNames } from './en/names'
import { notices as enNotices } from './en/notices'
import { posters as enPosters } from './en/posters'
import { sheets as enSheets } from './en/sheets'
import { states as enStates } from './en/states'
import { timeline as enTimeline } from './en/timeline'
import { fill } from './fill'
import { type Language } from './language'
import { errors as ptErrors } from './pt/errors'
import { invited as ptInvited } from './pt/invited'
import { names as ptNames } from './pt/names'
import { notices as ptNotices } from './pt/notices'
import { posters as ptPosters } from './pt/posters'
import { sheets as ptSheets } from './pt/sheets'
import { states as ptStates } from './pt/states'
import { timeline as ptTimeline } from './pt/timeline'
import { errors } from './zh-CN/errors'
import { invited } from './zh-CN/invited'
import { names } from './zh-CN/names'
import { notices } from './zh-CN/notices'
import { posters } from './zh-CN/posters'
import { sheets } from './zh-CN/sheets'
import { states } from './zh-CN/states'
import { timeline } from './zh-CN/timeline'
import { errors as hkErrors } from './zh-HK/errors'
import { invited as hkInvited } from './zh-HK/invited'
import { names as hkNames } from './zh-HK/names'
import { notices as hkNotices } from './zh-HK/notices'
import { posters as hkPosters } from './zh-HK/posters'
import { sheets as hkSheets } from './zh-HK/sheets'
import { states as hkStates } from './zh-HK/states'
import { timeline as hkTimeline } from './zh-HK/timeline'

/** Simplified Chinese comes first: its namespaces and keys are those of every language. */
const source = { errors, invited, states, names, sheets, posters, timeline, notices }

type Source = typeof source
type Texts = { readonly [Space in keyof Source]: { readonly [Key in keyof Source[Space]]: string } }

/** Every text by language, namespace and key. A missing one does not compile. */
export const texts: Record<Language, Texts> = {
  'zh-CN': source,
  'zh-HK': {
    errors: hkErrors,
    invited: hkInvited,
    states: hkStates,
    names: hkNames,
    sheets: hkSheets,
    timeline: hkTimeline,
    posters: hkPosters,
    notices: hkNotices,
  },
  en: {
    errors: enErrors,
    invited: enInvited,
    states: enStates,
    names: enNames,
    sheets: enSheets,
    timeline: enTimeline,
    posters: enPosters,
    notices: enNotices,
  },
  pt: {
    errors: ptErrors,
    invited: ptInvited,
    states: ptStates,
    names: ptNames,
    sheets: ptSheets,
    timeline: ptTimeline,
    posters: ptPosters,
    notices: ptNotices,
  },
}

/** `errors.queue/closed`, `states.ticket.waiting` …: namespace, a dot, key. */
export type TextKey = { [Space in keyof Source]: `${Space}.${keyof Source[Space] & string}` }[keyof Source]

export type TextParams = Readonly<Record<string, string | number>>
export type Translate = (key: TextKey, params?: TextParams) => string

/** The texts of one language: `t('sheets.made', { time })`. */
export function createText(language: Language): Translate {
  const spaces: Readonly<Record<string, Readonly<Record<string, string>>>> = texts[language]
  return (key, params = {}) => {
    const dot = key.indexOf('.')
    const text = spaces[key.slice(0, dot)]?.[key.slice(dot + 1)] ?? key
    return fill(text, params)
  }
}
