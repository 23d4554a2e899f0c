import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { DocumentSections } from '#app/components/document-sections.tsx';
import { isLanguage, languages, officialLanguage } from '#app/i18n/languages.ts';
import { loadWords } from '#app/i18n/texts.server.ts';
import type { DocumentView } from '#app/i18n/view.ts';
import type { Words } from '#app/i18n/words.ts';
import { loadCatalogue } from '#forms/catalogue.ts';
import type { Service } from '#forms/engine/model.ts';

const STYLE =
  'body{font:11pt/1.5 sans-serif;max-width:42em;margin:2em auto}h2{break-after:avoid}li,dl div{break-inside:avoid}dt{font-weight:bold}footer{margin-top:4em;border-top:1px solid}';

/** A kind of document: the folder below `var` that it is written to, and what it says of a service. */
type Kind = {
  readonly folder: string;
  readonly describe: (words: Words, service: Service) => DocumentView;
};

/** Writes a document about the service named on the command line, in German or the language named after it. */
export async function printDocument({ folder, describe }: Kind): Promise<void> {
  const [id, language = officialLanguage] = process.argv.slice(2);
  const own = process.env['FORMS_DIR'] ?? null;
  const { find, services } = loadCatalogue({
    folders: ['forms/services', ...(own === null ? [] : [own])],
    codelistFolder: 'forms/codelists',
  });
  const service = find(id ?? '');
  if (!service || !isLanguage(language)) {
    const known = [...new Set(services.map((each) => each.id))].join(', ');
    process.stderr.write(
      `Name a service (${known}), and a language if you like (${Object.keys(languages).join(', ')}). ` +
        'Services of your own are found in the folder that FORMS_DIR names.\n',
    );
    process.exitCode = 2;
    return;
  }
  const words = loadWords({
    folders: ['locales', ...(own === null ? [] : [join(own, 'locales')])],
    isStrict: true,
  });
  const file = join('var', folder, `${service.id}.${language}.html`);
  await mkdir(join('var', folder), { recursive: true });
  await writeFile(file, pageOf(describe(words(language), service), languages[language].locale));
  process.stdout.write(`${file}\n`);
}

/** One file that needs nothing else, to be printed. */
export function pageOf({ title, lead, sections, sign }: DocumentView, locale: string): string {
  const page = createElement(
    'html',
    { lang: locale },
    createElement(
      'head',
      null,
      createElement('meta', { charSet: 'utf-8' }),
      createElement('title', null, title),
      createElement('style', null, STYLE),
    ),
    createElement(
      'body',
      null,
      createElement('h1', null, title),
      lead === null ? null : createElement('p', null, lead),
      createElement(DocumentSections, { sections }),
      sign === null ? null : createElement('footer', null, sign),
    ),
  );
  return `<!doctype html>\n${renderToStaticMarkup(page)}\n`;
}
