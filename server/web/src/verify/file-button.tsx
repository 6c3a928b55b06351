import { useRef } from 'react'
import type { ReactElement } from 'react'

/** Reads a file of text on the device. */
export function FileButton({ text, onText }: { text: string; onText: (read: string) => void }): ReactElement {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <button type="button" onClick={() => input.current?.click()}>
        {text}
      </button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json,text/plain"
        hidden
        aria-hidden="true"
        onChange={chosen => {
          const [file] = chosen.target.files ?? []
          if (file !== undefined) void file.text().then(onText)
          // So that the same file can be chosen again.
          chosen.target.value = ''
        }}
      />
    </>
  )
}
