import type { Released } from '../../../app/released.ts'
import { largestReleased } from '../../../app/released.ts'
import { FileField, Actions, Form, Submit } from '../../components/Form.tsx'
import type { PageDesk } from '../../desk.ts'
import type { PageAnswer } from '../../draw.tsx'
import { words } from '../../locales/catalogue.ts'
import { PartnershipDesk } from '../../partnership-desk.ts'
import { Posted } from '../../posted.ts'
import { ReleasedText, releasedIn } from './received.tsx'

/** Checks a file that came by another way than a partnership; nothing of it is kept. */
export async function releasedPage(desk: PageDesk): Promise<PageAnswer> {
  const { exchanges: { title, release }, house } = words(desk.language)
  const file = desk.c.req.method === 'POST' ? (await Posted.of(desk.c)).files.get('file') : undefined
  const places = await PartnershipDesk.all(desk)
  const released: Released | undefined = file && (await releasedIn(desk, file.size > largestReleased ? 'x'.repeat(largestReleased + 1) : await file.text(), places.map(({ partnership }) => partnership.id)))
  const missing = desk.c.req.method === 'POST' && !file
  return {
    title: missing ? house.form.problemTitle(release.openTitle) : release.openTitle, section: 'exchanges', status: missing || released?.at === 'refused' ? 400 : 200,
    ...(released?.at === 'released' ? { marking: { label: released.change.label, releasableTo: [] } } : {}),
    crumbs: { above: [{ text: title, href: desk.href('/exchanges') }], here: release.openTitle },
    children: (
      <div class="wrap">
        <div class="title-block"><h1>{release.openTitle}</h1><p class="lede">{release.openText}</p></div>
        {released === undefined ? null : <section><ReleasedText desk={desk} released={released} /></section>}
        <section>
          <Form action={desk.href('/exchanges/released')} upload>
            <FileField language={desk.language} state={{ values: {}, errors: missing ? { file: words(desk.language).cooperation.faults.missing } : {} }} name="file" label={release.chooseFile} />
            <Actions><Submit text={release.openIt} /></Actions>
          </Form>
        </section>
      </div>
    ),
  }
}
