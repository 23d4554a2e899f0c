import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { build } from 'vite';

/** Writes the verifier as one file that needs nothing else: no line, no portal, no program but a browser. */
const languages = {
  de: { name: 'Deutsch', locale: 'de-DE' },
  'de-simple': { name: 'Leichte Sprache', locale: 'de-DE' },
  en: { name: 'English', locale: 'en-GB' },
};

const style = `:root{color-scheme:light dark}
body{max-inline-size:45rem;margin:2rem auto;padding:0 1rem;font:1.125rem/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
p,.hint,dd{white-space:pre-line}
label{display:block;font-weight:600;margin-block-start:1.5rem}
input,select,button,.button{display:inline-block;font:inherit;min-block-size:3rem;max-inline-size:100%;box-sizing:border-box;padding:.5rem 1rem;margin-block:.5rem}
:focus-visible{outline:.25rem solid;outline-offset:.125rem}
.notice{border:.125rem solid;padding:1rem;margin-block:1.5rem}
.notice .sign{font-weight:700}
dt{font-weight:600}dd{margin:0 0 .75rem}`;

const script = await bundle();
const page = `<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src ${hashOf(script)}; style-src ${hashOf(style)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Schalter</title>
<style>${style}</style>
</head>
<body>
<main>
<select id="language" aria-label="Sprache / Language"></select>
<h1 id="title"></h1>
<p id="lead"></p>
<form id="form" novalidate>
<label id="list-label" for="list"></label>
<p id="list-hint" class="hint"></p>
<input type="file" id="list" accept="application/json,.json" aria-describedby="list-hint">
<label id="file-label" for="file"></label>
<input type="file" id="file" accept="application/pdf,.pdf">
<p><button id="button"></button></p>
</form>
<p id="status" role="status"></p>
<div id="verdict"></div>
</main>
<script type="application/json" id="words">${words()}</script>
<script>${script}</script>
</body>
</html>
`;
writeFileSync('build/client/verifier.html', page);

/** The program as one script. */
async function bundle() {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: 'app/verifier/standalone/main.ts', formats: ['iife'], name: 'verifier' },
    },
  });
  const [only] = [built].flat();
  if (only === undefined || !('output' in only))
    throw new TypeError('The build of the verifier made nothing.');
  // A closing tag would end the element that the script stands in.
  return only.output[0].code.trim().replaceAll('</script', '<\\/script');
}

/** All languages in one text; a `<` could end the element. */
function words() {
  const all = Object.entries(languages).map(([language, facts]) => {
    const texts = JSON.parse(readFileSync(`locales/${language}/verify.json`, 'utf8'));
    const { form, live, verdict, standalone } = texts;
    return [language, { ...facts, form, live, verdict, standalone }];
  });
  return JSON.stringify(Object.fromEntries(all)).replaceAll('<', '\\u003c');
}

/** @param {string} text */
function hashOf(text) {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
