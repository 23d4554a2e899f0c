import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The language of the statute, and of whoever asks for no other. */
const fallback = 'de';

/**
 * Pages for what goes wrong before or beyond the framework: few words, no style, readable by everything.
 *
 * @param {string} folder `locales`, with `<language>/server.json`
 */
export function openProblemPages(folder) {
  const languages = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const texts = new Map(languages.map(({ name }) => [name, readTexts(join(folder, name, 'server.json'))]));

  /**
   * @param {import('node:http').ServerResponse} response
   * @param {number} status
   * @param {string} path tells the language
   */
  return (response, status, path) => {
    const asked = /^\/([a-z]{2,3}(?:-[a-z]+)?)(?:\/|$)/.exec(path)?.[1] ?? fallback;
    const language = texts.has(asked) ? asked : fallback;
    const { title, text } = texts.get(language)?.[status] ?? { title: String(status), text: '' };
    const page = Buffer.from(markup(language, title, text));
    response.writeHead(status, {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Length': page.length,
      'Cache-Control': 'no-store',
      ...(status === 503 ? { 'Retry-After': '60' } : {}),
    });
    response.end(page);
  };
}

/**
 * @param {string} file
 * @returns {Readonly<Record<string, { readonly title: string, readonly text: string }>>}
 */
function readTexts(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/**
 * The texts are our own and hold no markup; in Leichte Sprache each sentence has its line.
 *
 * @param {string} language
 * @param {string} title
 * @param {string} text
 */
function markup(language, title, text) {
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title></head>
<body><main><h1>${title}</h1><p>${text.replaceAll('\n', '<br>')}</p></main></body>
</html>
`;
}
