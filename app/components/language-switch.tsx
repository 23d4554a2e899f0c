import type { HeaderView } from '../i18n/view.ts';

type Props = Pick<HeaderView, 'languages' | 'languagesLabel'>;

/** Plain links to the same page; each language is named in itself. */
export function LanguageSwitch({ languages, languagesLabel }: Props) {
  return (
    <nav aria-label={languagesLabel} className="languages">
      <ul>
        {languages.map(({ code, name, href, isCurrent }) => (
          <li key={code}>
            <a href={href} lang={code} hrefLang={code} aria-current={isCurrent ? 'true' : undefined}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
