/** One picture of the gallery. */
export interface Shot {
  face: string
  name: string
  look: string
  language: string
  file: string
}

/** The gallery as one page: all pictures of a page side by side, filtered by face, look and language. */
export function galleryHtml(shots: readonly Shot[]): string {
  const sorted = [...shots].sort((a, b) => `${a.face} ${a.name}`.localeCompare(`${b.face} ${b.name}`))
  const choices = (name: keyof Shot) =>
    [...new Set(sorted.map(shot => shot[name]))].map(value => `<option>${value}</option>`).join('')
  const select = (name: keyof Shot) =>
    `<label>${name} <select data-filter="${name}"><option value="">all</option>${choices(name)}</select></label>`
  const figures = sorted.map(
    shot =>
      `<figure data-face="${shot.face}" data-look="${shot.look}" data-language="${shot.language}"><a href="${shot.file}"><img loading="lazy" src="${shot.file}" alt=""></a><figcaption>${shot.face} · ${shot.name} · ${shot.look}</figcaption></figure>`,
  )
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Paihao: every page</title>
<style>body{font-family:sans-serif;margin:16px;background:#e8ecef}header{position:sticky;top:0;display:flex;gap:16px;padding:8px;background:#fff}
main{display:flex;flex-wrap:wrap;gap:16px;align-items:flex-start;margin-top:16px}figure{margin:0;padding:8px;background:#fff}
img{display:block;max-width:420px;max-height:640px}figcaption{font-size:12px;margin-top:4px}figure[hidden]{display:none}</style>
<header>${(['face', 'look', 'language'] as const).map(select).join('')}</header><main>${figures.join('\n')}</main>
<script>const filters=[...document.querySelectorAll('[data-filter]')];for(const one of filters)one.onchange=()=>{for(const figure of document.querySelectorAll('figure'))figure.hidden=filters.some(({dataset,value})=>value!==''&&figure.dataset[dataset.filter]!==value)}</script></html>`
}
