import type { RecordLanguage } from '../../../core/wording.ts'
import { AuthenticText, Redline } from '../../components/Redline.tsx'
import { direction, type Language } from '../../language.ts'
import { words } from '../../locales/catalogue.ts'
import { changedArticles } from './text-comparison.ts'
import { readersFirst, type TextView } from './text-columns.tsx'

/** Only the articles that differ, each in every language. */
export function TextRedline({ language, authentic, before, after, title }: { language: Language; authentic: readonly RecordLanguage[]; before: TextView; after: TextView; title: string }) {
  const languages = readersFirst(authentic, language)
  const changed = changedArticles(before, after)
  return (
    <section aria-labelledby="what-changes">
      <div class="section-head"><h2 id="what-changes">{title}</h2></div>
      {changed.length === 0 ? <p>{words(language).house.change.unchanged}</p> : (
        <div class="card">
          {changed.map((number) => {
            const [old, now] = [before.articles[number - 1], after.articles[number - 1]]
            return (
              <div class={`columns columns-${languages.length} whole-text`}>
                {languages.map((lang) => (
                  <div>
                    <p class="article-heading" lang={lang} dir={direction(lang)}>{words(lang).instruments.articleHeading(number, now?.heading[lang] ?? old?.heading[lang] ?? '')}</p>
                    {old?.text[lang] === now?.text[lang] ? <AuthenticText lang={lang}>{now?.text[lang] ?? ''}</AuthenticText> : <Redline language={language} lang={lang} before={old?.text[lang] ?? ''} after={now?.text[lang] ?? ''} />}
                  </div>
                ))}
              </div>
            )
          })}
        </div>
      )}
    </section>
  )
}
