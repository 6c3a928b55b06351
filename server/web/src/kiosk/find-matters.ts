interface Matter {
  readonly prefix: string
  readonly name: string
}

/** The first letters of a Chinese name's syllables: 社会保险 is `shbx`. */
export type InitialsOf = (name: string) => string

/** The matters that begin with the letters typed: by their prefix, their name, or the first letters of its syllables (拼音首字母). */
export function findMatters<M extends Matter>(
  matters: readonly M[],
  typed: string,
  initialsOf: InitialsOf,
): readonly M[] {
  const letters = typed.trim().toLowerCase()
  if (letters === '') return matters
  return matters.filter(
    ({ prefix, name }) =>
      prefix.toLowerCase() === letters ||
      name.toLowerCase().includes(letters) ||
      initialsOf(name).includes(letters),
  )
}
