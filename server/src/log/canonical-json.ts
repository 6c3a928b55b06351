export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined }

/** JSON with the keys in order and without spaces: the same value always gives the same bytes (in the manner of RFC 8785). */
export function canonicalJson(value: Json): string {
  return JSON.stringify(value, (_key, inner: Json) => (isRecord(inner) ? sorted(inner) : inner))
}

function isRecord(value: Json): value is { readonly [key: string]: Json | undefined } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function sorted(record: { readonly [key: string]: Json | undefined }): Json {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)))
}
