import { Marking } from '../../components/Marking.tsx'
import { Submit, Form } from '../../components/Form.tsx'
import { named, shortName, type PageDesk } from '../../desk.ts'
import type { PageAnswer } from '../../draw.tsx'
import { formatList } from '../../format.ts'
import { words } from '../../locales/catalogue.ts'

/** Who is signed in, for which office, and what that allows. */
export async function accountPage(desk: PageDesk): Promise<PageAnswer | undefined> {
  const { officer } = desk.c.var.visit
  if (!officer) return undefined
  const { node: { account, roles } } = words(desk.language)
  const office = desk.directory.get(desk.site.node.body)?.description?.offices.find(({ code }) => code === officer.office)
  return {
    title: account.title,
    children: (
      <div class="wrap">
        <div class="title-block"><h1>{account.title}</h1><p class="lede"><bdi>{officer.name}</bdi></p></div>
        <dl class="fields card padded">
          <div><dt>{account.office}</dt><dd><bdi>{named(office?.name, desk.language) ?? officer.office}</bdi></dd></div>
          <div><dt>{account.roles}</dt><dd>{formatList(desk.place, officer.roles.map((role) => roles[role]))}</dd></div>
          <div><dt>{account.clearance}</dt><dd><Marking label={officer.clearance} /></dd></div>
          <div><dt>{account.partnerships}</dt><dd>{officer.partnerships === 'all' ? account.all : officer.partnerships.map((id) => <code dir="ltr">{shortName(id)} </code>)}</dd></div>
        </dl>
        <div class="actions after-table">
          <Form action="/sign-out" label={account.signOut}><Submit text={account.signOut} /></Form>
          <a class="button quiet" href={desk.href('/appearance')}>{account.appearance}</a>
        </div>
      </div>
    ),
  }
}
