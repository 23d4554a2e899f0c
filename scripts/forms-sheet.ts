import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describeSheet, type SheetView } from '../app/i18n/describe/sheet/sheet.ts';
import { isLanguage, languages, officialLanguage } from '../app/i18n/languages.ts';
import { loadWords } from '../app/i18n/texts.server.ts';
import { loadCatalogue } from '../forms/catalogue.ts';

/**
 * `npm run forms:sheet <service> [language]` writes the form in sentences, to be printed and signed, to
 * `var/sheets/<service>.<language>.html`.
 */
const folder = join('var', 'sheets');
const STYLE =
  'body{font:11pt/1.5 sans-serif;max-width:42em;margin:2em auto}h2{break-after:avoid}li{break-inside:avoid}footer{margin-top:4em;border-top:1px solid}';

async function main(id: string, language: string): Promise<void> {
  const own = process.env['FORMS_DIR'] ?? null;
  const { find } = loadCatalogue({
    folders: ['forms/services', ...(own === null ? [] : [own])],
    codelistFolder: 'forms/codelists',
  });
  const service = find(id);
  if (!service || !isLanguage(language))
    throw new Error(`There is no service ${id} or no language ${language}.`);
  const words = loadWords({
    folders: ['locales', ...(own === null ? [] : [join(own, 'locales')])],
    isStrict: true,
  });
  const file = join(folder, `${id}.${language}.html`);
  await mkdir(folder, { recursive: true });
  await writeFile(file, page(describeSheet(words(language), service), languages[language].locale));
  process.stdout.write(`${file}\n`);
}

function page({ title, sections, sign }: SheetView, locale: string): string {
  const parts = sections.map(
    ({ heading, lines }) =>
      `<h2>${escape(heading)}</h2>\n<ul>\n${lines.map((line) => `<li>${escape(line)}</li>`).join('\n')}\n</ul>`,
  );
  const head = `<meta charset="utf-8">\n<title>${escape(title)}</title>\n<style>${STYLE}</style>`;
  const body = `<h1>${escape(title)}</h1>\n${parts.join('\n')}\n<footer>${escape(sign)}</footer>`;
  return `<!doctype html>\n<html lang="${locale}">\n${head}\n${body}\n</html>\n`;
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

const [service, language = officialLanguage] = process.argv.slice(2);
if (service === undefined) {
  process.stderr.write('Name the service: npm run forms:sheet <service> [language]\n');
  process.exit(1);
}
await main(service, language);
