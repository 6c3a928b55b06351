/** How 1 is said in a label in Mandarin. */
export const ones = ['幺', '一'] as const
export const voices = ['clips', 'browser', 'off'] as const
export const themes = ['auto', 'day', 'night'] as const

/** How one screen looks and speaks. */
export interface ScreenSettings {
  /** What is shown; null: as the screen's address says. */
  language: 'zh-CN' | 'zh-HK' | 'en' | 'pt' | null
  /** What is spoken, in this order; null: what goes with the language shown. */
  spoken: ('cmn' | 'yue' | 'en')[] | null
  one: (typeof ones)[number]
  voice: (typeof voices)[number]
  /** Per cent. */
  volume: number
  theme: (typeof themes)[number]
  /** The counters of this screen's zone; empty: all. */
  zone: string[]
  /** Shows this one counter, as the plate above it. */
  plate: string | null
  /** A plate speaks only where it is told to: beside a board both would speak at once. */
  plateSpeaks: boolean
  /** A line of the hall's own at the foot; empty: the usual one. */
  notice: string
}

/** What holds where nobody has set anything. */
export const usualSettings: ScreenSettings = {
  language: null,
  spoken: null,
  one: '幺',
  voice: 'clips',
  volume: 100,
  theme: 'auto',
  zone: [],
  plate: null,
  plateSpeaks: false,
  notice: '',
}
