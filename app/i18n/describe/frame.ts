import { isLanguage, languageCodes, languages } from '../languages.ts';
import type { LanguageFacts } from '../languages.ts';
import type { FooterView, HeaderView, Language } from '../view.ts';
import type { Words } from '../words.ts';

/** What surrounds every page: the same in the same order everywhere (WCAG 3.2.6). */
export type FrameView = {
  readonly language: Language;
  readonly dir: LanguageFacts['dir'];
  readonly header: HeaderView;
  readonly footer: FooterView;
};

/** The page that is shown, so that the language switch leads to the very same one. */
type Here = { readonly pathname: string; readonly search: string };

export function describeFrame(words: Words, here: Here): FrameView {
  return {
    language: words.language,
    dir: languages[words.language].dir,
    header: describeHeader(words, here),
    footer: describeFooter(words),
  };
}

function describeHeader(words: Words, here: Here): HeaderView {
  return {
    skip: words.say('common:skip'),
    authority: words.say('common:authority.name'),
    home: { href: `/${words.language}`, text: words.say('common:portal.name') },
    help: { href: '#hilfe', text: words.say('common:header.help') },
    languagesLabel: words.say('common:header.languages'),
    languages: languageCodes.map((code) => ({
      code,
      name: languages[code].name,
      href: pathIn(code, here),
      isCurrent: code === words.language,
    })),
  };
}

function pathIn(language: Language, { pathname, search }: Here): string {
  const [, first = '', ...rest] = pathname.split('/');
  return isLanguage(first) ? `${['', language, ...rest].join('/')}${search}` : `/${language}`;
}

/** People who help come first, then the law. */
function describeFooter(words: Words): FooterView {
  const root = `/${words.language}`;
  return {
    help: {
      heading: words.say('common:help.heading'),
      lines: words.list('common:help.lines'),
      links: [
        { href: words.say('common:help.phoneUrl'), text: words.say('common:help.phone') },
        { href: words.say('common:help.emailUrl'), text: words.say('common:help.email') },
      ],
    },
    label: words.say('common:footer.label'),
    links: [
      { href: `${root}/accessibility`, text: words.say('common:footer.accessibility') },
      { href: `${root}/accessibility#melden`, text: words.say('common:footer.reportBarrier') },
      { href: `${root}/privacy`, text: words.say('common:footer.privacy') },
      { href: `${root}/imprint`, text: words.say('common:footer.imprint') },
    ],
    note: words.say('common:footer.note'),
  };
}
