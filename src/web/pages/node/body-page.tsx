import { mayPerform } from '../../../app/duties.ts'
import { ownBody, type OwnBody } from '../../../app/overview/own-body.ts'
import type { Officer } from '../../../app/ports/desk.ts'
import type { Wording } from '../../../core/wording.ts'
import { ErrorSummary, type FormState } from '../../components/Form.tsx'
import { Marking } from '../../components/Marking.tsx'
import { Refusal } from '../../components/Refusal.tsx'
import { Table } from '../../components/Table.tsx'
import { named, type PageDesk } from '../../desk.ts'
import type { PageAnswer } from '../../draw.tsx'
import { direction, endonyms, languages } from '../../language.ts'
import { formatList, formatNumber } from '../../format.ts'
import { words } from '../../locales/catalogue.ts'
import { languageName } from '../instruments/text-columns.tsx'
import { DescribeForm, describeValues } from './describe-form.tsx'
import { NodeNavigation } from './node-navigation.tsx'

export async function bodyPage(desk: PageDesk): Promise<PageAnswer | undefined> {
  return drawBody(desk)
}

export interface Described {
  readonly state?: FormState
  readonly status?: number
  readonly refused?: string | undefined
}

/** What the others read about us, the people who sign in here, and the form that says it anew. */
export async function drawBody(desk: PageDesk, { state, status = 200, refused }: Described = {}): Promise<PageAnswer | undefined> {
  const { node } = desk.site
  const { officer, disclosure } = desk.c.var.visit
  if (!officer || !disclosure.may({ of: 'node' })) return undefined
  const { house, node: says } = words(desk.language)
  const own = await ownBody(node)
  const officers = await node.ports.desk.officers()
  const shown = state ?? { values: describeValues(own), errors: {} }
  return {
    title: status === 400 ? house.form.problemTitle(says.pages.body) : says.pages.body, status, section: 'node',
    children: (
      <>
        <div class="wrap"><div class="title-block"><p class="kicker">{house.sections.node}</p><h1>{says.pages.body}</h1><p class="lede">{says.body.lead}</p></div></div>
        <NodeNavigation desk={desk} current="body" />
        <div class="wrap">
          {refused === undefined ? null : <section><Refusal language={desk.language} code={refused} /></section>}
          <section><Facts desk={desk} own={own} /></section>
          <section><Officers desk={desk} officers={officers} /></section>
          {mayPerform(officer, 'describe') ? (
            <section aria-labelledby="describe">
              <details open={status !== 200}>
                <summary><h2 id="describe">{says.body.describe}</h2></summary>
                <div class="prose"><ErrorSummary language={desk.language} state={shown} /><DescribeForm desk={desk} state={shown} /></div>
              </details>
            </section>
          ) : null}
        </div>
      </>
    ),
  }
}

function Names({ text }: { text: Wording | undefined }) {
  return <>{languages.filter((language) => text?.[language] !== undefined).map((language) => <p><bdi lang={language} dir={direction(language)}>{text?.[language]}</bdi> <small lang={language}>{endonyms[language]}</small></p>)}</>
}

function Facts({ desk, own }: { desk: PageDesk; own: OwnBody }) {
  const { body } = words(desk.language).node
  const { description, facts } = own
  const rows: readonly (readonly [string, unknown])[] = [
    [body.names, <Names text={description?.names} />],
    [body.stateNames, <><Names text={description?.stateNames} /><bdi>{own.state}</bdi></>],
    [body.shortName, <bdi>{description?.shortName ?? body.none}</bdi>],
    [body.seat, <bdi>{description?.seat ?? body.none}</bdi>],
    [body.digits, <span class="code">{own.digits}</span>],
    [body.identifier, <><code class="id" dir="ltr">{own.body}</code><p><small>{body.identifierNote}</small></p></>],
    [body.key, <><code class="id" dir="ltr">{own.key}</code><p><small>{body.keys(own.keys)}</small></p></>],
    [body.nextKey, <code class="id" dir="ltr">{own.nextKey}</code>],
    [body.addresses, facts === undefined || facts.addresses.length === 0 ? body.none : <ul>{facts.addresses.map((address) => <li><bdi dir="ltr">{address}</bdi></li>)}</ul>],
    [body.languages, facts === undefined ? body.none : formatList(desk.place, facts.languages.map((language) => languageName(desk.language, language)))],
    [body.ceiling, facts === undefined ? body.none : <Marking label={facts.ceiling} />],
    [body.offices, <ul>{(description?.offices ?? []).map((office) => <li><bdi>{named(office.name, desk.language)}</bdi> <small><code dir="ltr">{office.code}</code></small>{office.contact === null ? null : <> · <bdi dir="ltr">{office.contact}</bdi></>}</li>)}</ul>],
    [body.kind, body.kinds[own.demonstration ?? 'real']],
    [body.rules, `${own.rules}`],
    [body.acts, formatNumber(desk.place, own.acts)],
  ]
  return <dl class="fields card padded">{rows.map(([term, value]) => <div><dt>{term}</dt><dd>{value as string}</dd></div>)}</dl>
}

/** An office by its name in the reader's language; its code only where the body has named it in none. */
function OfficeName({ desk, code }: { desk: PageDesk; code: string }) {
  const office = desk.directory.get(desk.site.node.body)?.description?.offices.find((each) => each.code === code)
  const name = named(office?.name, desk.language)
  return name === undefined ? <code dir="ltr">{code}</code> : <bdi>{name}</bdi>
}

function Officers({ desk, officers }: { desk: PageDesk; officers: readonly Officer[] }) {
  const { node, account } = { node: words(desk.language).node, account: words(desk.language).node.account }
  return (
    <Table
      id="officers" caption={node.body.officers} stacked rows={officers}
      columns={[
        { head: node.body.officerName, cell: ({ name }) => <bdi>{name}</bdi> },
        { head: account.office, cell: ({ office }) => <OfficeName desk={desk} code={office} /> },
        { head: node.body.officerRoles, cell: ({ roles }) => formatList(desk.place, roles.map((role) => node.roles[role])) },
        { head: node.body.clearance, cell: ({ clearance }) => <Marking label={clearance} /> },
      ]}
    />
  )
}
