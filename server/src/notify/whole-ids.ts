/** JSON of WeChat's with the ids of messages as text: they have more digits than a number of JavaScript is exact in. */
export function withWholeIds(json: string): string {
  return json.replace(/("msgid"\s*:\s*)(\d+)/gi, '$1"$2"')
}
