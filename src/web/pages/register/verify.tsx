import type { Reading } from './reading.tsx'

/** Groups of eight, so that two people can compare it. */
export function inGroups(digest: string): string {
  return digest.match(/.{1,8}/g)!.join(' ')
}

/** What a reader can do with the page: check it, take the data, cite it, correct it. */
export function Verify({ reading, permanent, formats }: { reading: Reading; permanent: string; formats: readonly ('json' | 'jsonld' | 'csv' | 'atom')[] }) {
  const { verify } = reading.says
  const { desk, holding } = reading
  const names = { json: 'JSON', jsonld: 'JSON-LD', csv: 'CSV', atom: 'Atom' } as const
  return (
    <section id="verify" aria-labelledby="verify-title">
      <div class="section-head"><h2 id="verify-title">{verify.title}</h2></div>
      <div class="strip">
        <div><h3>{verify.check}</h3><p>{verify.checkText(holding.size)}</p><span class="code">{inGroups(holding.head)}</span><p><a href={desk.href('/register/data#sealed')}>{verify.how}</a></p></div>
        <div><h3>{verify.data}</h3><p>{verify.dataText}</p><p class="files">{formats.map((format) => <a href={`${desk.href(desk.path)}.${format}${new URL(desk.c.req.url).search}`}>{names[format]}</a>)}</p><p><a href={desk.href('/register/data')}>{verify.allData}</a></p></div>
        <div><h3>{verify.address}</h3><p>{verify.addressText}</p><a href={permanent} dir="ltr"><span class="code">{permanent}</span></a></div>
        <div><h3>{verify.corrections}</h3><p>{verify.correctionsText}</p><p><a href={desk.href('/register/method')}>{reading.says.method.title}</a></p></div>
      </div>
    </section>
  )
}
