import type { File } from '@paihao/shared/contract/file'

/** Lets the browser save a file that the server made. */
export function saveServerFile({ name, mediaType, base64 }: File): void {
  saveBlob(name, new Blob([Uint8Array.from(atob(base64), byte => byte.charCodeAt(0))], { type: mediaType }))
}

/** Lets the browser save a file. */
export function saveBlob(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = name.replace(/[\\/:*?"<>|]/g, ' ')
  link.click()
  URL.revokeObjectURL(url)
}
