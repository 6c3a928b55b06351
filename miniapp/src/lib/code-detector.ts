/** As in the Shape Detection draft of the W3C; only some browsers have it. */
interface Detector {
  detect(picture: HTMLVideoElement): Promise<readonly { rawValue: string }[]>
}
type DetectorMaker = new (options: { formats: string[] }) => Detector

/** What reads codes in a picture, where the browser can; else null. */
export function detectorMaker(): DetectorMaker | null {
  const found: unknown = Reflect.get(globalThis, 'BarcodeDetector')
  // Not in TypeScript's own types; a browser that has it under this name has it in this form.
  return typeof found === 'function' ? (found as DetectorMaker) : null
}
