import { officerRoles, type Officer, type OfficerRole } from '../../../app/ports/desk.ts'
import { officerNamed, Reception } from '../../../app/reception.ts'
import { Actions, Choices, ErrorSummary, Form, SelectField, Submit, TextField, emptyForm, type FormState } from '../../components/Form.tsx'
import { Marking, markings } from '../../components/Marking.tsx'
import { Notice } from '../../components/Notice.tsx'
import { Table } from '../../components/Table.tsx'
import type { PageDesk } from '../../desk.ts'
import { named } from '../../desk.ts'
import type { PageAnswer } from '../../draw.tsx'
import { endonyms, languages } from '../../language.ts'
import { words } from '../../locales/catalogue.ts'
import { Posted } from '../../posted.ts'
import { NodeNavigation } from './node-navigation.tsx'

interface Shown {
  readonly state: FormState
  /** A link just made: it is shown in this one answer and nowhere else. */
  readonly link: string | undefined
}

export function peoplePage(desk: PageDesk): Promise<PageAnswer> {
  return page(desk, { state: emptyForm, link: undefined })
}

/** Admits a person, or makes a new link for one already admitted. */
export async function peoplePosted(desk: PageDesk): Promise<PageAnswer> {
  const posted = await Posted.of(desk.c)
  const reception = new Reception(desk.site.node.ports)
  const renewed = posted.text('officer')
  const known = renewed === null ? undefined : (await desk.site.node.ports.desk.officers()).find(({ id }) => id === renewed)
  if (known) return page(desk, { state: emptyForm, link: linkOf(desk, await reception.linkFor(known)) })
  const errors = errorsOf(desk, posted)
  if (Object.keys(errors).length > 0) return { ...(await page(desk, { state: { values: posted.values, errors }, link: undefined })), status: 400 }
  return page(desk, { state: emptyForm, link: linkOf(desk, await reception.linkFor(officerOf(desk, posted))) })
}

function linkOf(desk: PageDesk, token: string): string {
  return `${new URL(desk.c.req.url).origin}/sign-in/${token}`
}

function errorsOf(desk: PageDesk, posted: Posted): Readonly<Record<string, string>> {
  const { people } = words(desk.language)
  return {
    ...(posted.text('name') === null ? { name: people.nameMissing } : {}),
    ...(rolesOf(posted).length === 0 ? { roles: people.rolesMissing } : {}),
  }
}

function rolesOf(posted: Posted): readonly OfficerRole[] {
  return officerRoles.filter((role) => posted.all('roles').includes(role))
}

function officerOf(desk: PageDesk, posted: Posted): Officer {
  return officerNamed(desk.site.node.ports.random, {
    name: posted.text('name')!,
    office: posted.text('office') ?? 'international_affairs',
    roles: rolesOf(posted),
    partnerships: 'all',
    clearance: markings.find((label) => label === posted.text('clearance')) ?? 'TLP:GREEN',
    language: languages.find((language) => language === posted.text('language')) ?? desk.language,
  })
}

async function page(desk: PageDesk, { state, link }: Shown): Promise<PageAnswer> {
  const { people, house } = words(desk.language)
  const officers = await desk.site.node.ports.desk.officers()
  const failed = Object.keys(state.errors).length > 0
  return {
    title: failed ? house.form.problemTitle(people.title) : people.title,
    section: 'node',
    children: (
      <>
        <div class="wrap"><div class="title-block"><h1>{people.title}</h1><p class="lead">{people.lead}</p></div></div>
        <NodeNavigation desk={desk} current="people" />
        <div class="wrap">
          <ErrorSummary language={desk.language} state={state} />
          {link === undefined ? null : <Notice tone="ok" title={people.linkTitle} role="status"><p><a class="code" dir="ltr" href={link}>{link}</a></p><p>{people.linkText}</p></Notice>}
          {officers.length === 0 ? <p>{people.none}</p> : <People desk={desk} officers={officers} />}
          <h2>{people.newTitle}</h2>
          <AdmitForm desk={desk} state={state} />
        </div>
      </>
    ),
  }
}

function People({ desk, officers }: { desk: PageDesk; officers: readonly Officer[] }) {
  const { people, node } = words(desk.language)
  return (
    <Table id="people" caption={people.table} stacked rows={officers} columns={[
      { head: people.name, cell: ({ name }) => <bdi>{name}</bdi> },
      { head: people.roles, cell: ({ roles }) => roles.map((role) => node.roles[role]).join(' · ') },
      { head: people.clearance, cell: ({ clearance }) => <Marking label={clearance} /> },
      { head: people.renew, cell: ({ id, name }) => (
        <Form action={desk.href('/node/people')} hidden={{ officer: id }} label={`${people.renewOf} ${name}`}><Submit text={people.renew} quiet /></Form>
      ) },
    ]} />
  )
}

function AdmitForm({ desk, state }: { desk: PageDesk; state: FormState }) {
  const { people, node } = words(desk.language)
  const shared = { language: desk.language, state }
  const offices = desk.directory.get(desk.site.node.body)?.description?.offices ?? []
  return (
    <Form action={desk.href('/node/people')}>
      <TextField {...shared} name="name" label={people.name} hint={people.nameHint} />
      {offices.length === 0 ? null : <SelectField {...shared} name="office" label={people.office} options={offices.map(({ code, name }) => ({ value: code, text: named(name, desk.language) ?? code }))} />}
      <Choices {...shared} type="checkbox" name="roles" label={people.roles} options={officerRoles.map((role) => ({ value: role, text: node.roles[role] }))} />
      <SelectField {...shared} name="language" label={people.language} options={languages.map((language) => ({ value: language, text: endonyms[language] }))} />
      <SelectField {...shared} name="clearance" label={people.clearance} options={markings.map((label) => ({ value: label, text: label }))} />
      <Actions><Submit text={people.admit} /></Actions>
    </Form>
  )
}
