import type { OfferPubliclyFacts } from '../../../core/public-feed.ts'
import type { Wording } from '../../../core/wording.ts'
import { ownOffers } from '../../../app/exchanges/exchange-reading.ts'
import type { JsonObject } from '../../../core/act.ts'
import { isSealed } from '../../../app/authoring.ts'
import { Empty } from '../../components/Empty.tsx'
import { Actions, Choices, ErrorSummary, Form, SelectField, Submit, type FormState } from '../../components/Form.tsx'
import { Table } from '../../components/Table.tsx'
import { DateText } from '../../components/Time.tsx'
import { WordingFields, WordingText } from '../../components/Wording.tsx'
import { Refusal } from '../../components/Refusal.tsx'
import type { PageDesk } from '../../desk.ts'
import type { PageAnswer } from '../../draw.tsx'
import { endonyms, languages } from '../../language.ts'
import { words } from '../../locales/catalogue.ts'
import { PartnershipDesk } from '../../partnership-desk.ts'
import { Posted } from '../../posted.ts'
import { FormCheck, valuesOf } from '../../submission.ts'
import { pathOf } from './room.ts'

/** What bodies offer to everyone, and what was offered within our partnerships. */
export async function knowHowPage(desk: PageDesk): Promise<PageAnswer> {
  const { exchanges: { directory, title, offer }, field } = words(desk.language)
  const { node } = desk.site
  const feeds = [...node.folds.publicFeeds.values()].flatMap((feed) => feed.standing('offer_publicly').map((held) => ({ body: feed.body, held })))
  const texts = new Map([...(await node.ports.register.contents(feeds.map(({ held }) => held.digest)))].map(([digest, text]) => [digest, JSON.parse(text) as { readonly title: Wording; readonly description: Wording }]))
  return {
    title: directory.title, section: 'exchanges', crumbs: { above: [{ text: title, href: desk.href('/exchanges') }], here: directory.title },
    children: (
      <div class="wrap">
        <div class="title-block"><h1>{directory.title}</h1><p class="lede">{directory.lede}</p></div>
        <section>
          {feeds.length === 0 ? <Empty lead={directory.none}>{directory.noneText}</Empty> : (
            <Table id="offers" caption={directory.title} captionHidden rows={feeds} columns={[
              { head: directory.offered, cell: ({ held }) => <><b><WordingText language={desk.language} text={texts.get(held.digest)?.title} /></b><WordingText language={desk.language} text={texts.get(held.digest)?.description} block /></> },
              { head: directory.from, cell: ({ body }) => <><bdi>{desk.bodyName(body)}</bdi> · <bdi>{desk.stateName(body)}</bdi></> },
              { head: words(desk.language).exchanges.theme, cell: ({ held }) => field.themes[(held.act.facts as unknown as OfferPubliclyFacts).theme] },
              { head: words(desk.language).exchanges.kind, cell: ({ held }) => (held.act.facts as unknown as OfferPubliclyFacts).offered.map((form) => field.knowHowForms[form]).join(' · ') },
              { head: words(desk.language).exchanges.when, cell: ({ held }) => <DateText place={desk.place} date={held.act.at.slice(0, 10)} /> },
            ]} />
          )}
          <p class="actions"><a class="button" href={desk.href('/know-how/new')}>{offer.publicly}</a></p>
        </section>
        <Within desk={desk} offers={await offersWithin(desk)} />
      </div>
    ),
  }
}

async function offersWithin(desk: PageDesk) {
  const places = await PartnershipDesk.all(desk)
  return (await Promise.all(places.map(async (place) => {
    const offers = ownOffers(place.partnership).filter(({ held }) => place.dossier.mayRead(held.digest))
    const texts = await place.dossier.contents<{ readonly title: Wording }>(offers.map(({ held }) => held.digest))
    return offers.map(({ held, facts }) => ({ place, held, facts, title: texts.get(held.digest)?.title }))
  }))).flat()
}

function Within({ desk, offers }: { desk: PageDesk; offers: Awaited<ReturnType<typeof offersWithin>> }) {
  const { exchanges: { directory }, field } = words(desk.language)
  if (offers.length === 0) return null
  return (
    <section aria-labelledby="within-title">
      <h2 id="within-title">{directory.inPartnerships}</h2>
      <ul class="found-list">{offers.map(({ place, held, facts, title }) => <li><a href={place.href(pathOf('offer_know_how', held.digest))}><WordingText language={desk.language} text={title} /></a><p>{field.knowHowForms[facts.offered]} · <bdi>{place.name}</bdi></p></li>)}</ul>
    </section>
  )
}

/** An act of the public feed: everyone reads it, and our peers receive it. */
export async function publicOfferForm(desk: PageDesk): Promise<PageAnswer | Response> {
  const { node } = desk.site
  if (desk.c.req.method !== 'POST') return drawOffer(desk, { values: {}, errors: {} })
  const posted = await Posted.of(desk.c)
  const check = new FormCheck(desk.language)
  const facts = { theme: check.needed('theme', posted.text('theme')), offered: check.needed('offered', posted.all('offered')), replaces: null }
  const content = { title: check.needed('title', posted.wording('title', languages)), description: check.needed('description', posted.wording('description', languages)), languages: posted.all('languages'), attachments: [] }
  const state = { values: valuesOf(posted), errors: check.errors }
  if (check.hasErrors) return drawOffer(desk, state, 400)
  const submitted = await node.submitPublic({ type: 'offer_publicly', facts: facts as unknown as JsonObject, content: content as unknown as JsonObject, actor: desk.actor })
  if (isSealed(submitted)) return desk.c.var.visit.redirect(desk.href('/know-how'))
  return drawOffer(desk, state, 409, 'refused' in submitted ? submitted.refused : 'malformed' in submitted ? submitted.malformed : undefined)
}

function drawOffer(desk: PageDesk, state: FormState, status = 200, refused?: string): PageAnswer {
  const { exchanges: { directory, offer, note, request, title }, field, house } = words(desk.language)
  const shared = { language: desk.language, state }
  return {
    title: Object.keys(state.errors).length > 0 ? house.form.problemTitle(offer.publicly) : offer.publicly, section: 'exchanges', status,
    crumbs: { above: [{ text: title, href: desk.href('/exchanges') }, { text: directory.title, href: desk.href('/know-how') }], here: offer.publicly },
    children: (
      <div class="wrap">
        <div class="title-block"><h1>{offer.publicly}</h1><p class="lede">{offer.publiclyText}</p></div>
        {refused === undefined ? null : <Refusal language={desk.language} code={refused} />}
        <section>
          <ErrorSummary {...shared} />
          <Form action={desk.href('/know-how/new')}>
            <WordingFields {...shared} name="title" legend={offer.title} in={languages} />
            <WordingFields {...shared} name="description" legend={offer.describe} in={languages} rows={4} />
            <Choices {...shared} type="checkbox" name="offered" label={request.wanted} options={Object.entries(field.knowHowForms).map(([value, text]) => ({ value, text }))} />
            <SelectField {...shared} name="theme" label={note.theme} unchosen options={Object.entries(field.themes).map(([value, text]) => ({ value, text }))} />
            <Choices {...shared} type="checkbox" name="languages" label={offer.languages} optional options={languages.map((value) => ({ value, text: endonyms[value] }))} />
            <Actions><Submit text={offer.publicly} /></Actions>
          </Form>
        </section>
      </div>
    ),
  }
}
