import type { PageDesk } from '../../desk.ts'
import type { PageAnswer } from '../../draw.tsx'
import { words } from '../../locales/catalogue.ts'

function textPage(title: string, texts: readonly string[], link?: { readonly text: string; readonly href: string }): PageAnswer {
  return {
    title,
    children: (
      <div class="wrap">
        <div class="title-block"><h1>{title}</h1></div>
        <div class="prose">{texts.map((text) => <p>{text}</p>)}{link === undefined ? null : <p><a class="standalone" href={link.href}>{link.text}</a></p>}</div>
      </div>
    ),
  }
}

export async function signedOutPage(desk: PageDesk): Promise<PageAnswer> {
  const { signedOut } = words(desk.language).node
  return textPage(signedOut.title, [signedOut.text], { text: signedOut.register, href: desk.href('/register') })
}

export async function signInPage(desk: PageDesk): Promise<PageAnswer> {
  const { signIn } = words(desk.language).node
  return textPage(signIn.title, [signIn.text, signIn.lost])
}

export async function accessibilityPage(desk: PageDesk): Promise<PageAnswer> {
  const { accessibility } = words(desk.language).node
  return textPage(accessibility.title, [...accessibility.texts, accessibility.contact])
}
