import { cpSync, mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadCatalogue } from './catalogue.ts';
import { DefinitionError } from './definition-error.ts';
import { publish } from './published.ts';

const OURS = { folders: ['forms/services'], codelistFolder: 'forms/codelists' };
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'forms-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Puts a changed copy of our service into the folder of an authority. */
function put(name: string, change: (text: string) => string): void {
  mkdirSync(join(folder, name));
  const text = readFileSync('forms/services/trade-licence/service.yaml', 'utf8');
  writeFileSync(join(folder, name, 'service.yaml'), change(text));
}

function raise(version: string, from: string): (text: string) => string {
  return (text) => `${text.replace('version: 1.0.0', `version: ${version}`)}\nmigration: { from: ${from} }\n`;
}

function messageOf(): string {
  try {
    loadCatalogue({ ...OURS, folders: [...OURS.folders, folder] });
  } catch (error) {
    if (error instanceof DefinitionError) return error.message.replaceAll(folder, '');
    throw error;
  }
  return '';
}

describe('The catalogue', () => {
  it('knows our services and the official lists', () => {
    const catalogue = loadCatalogue(OURS);
    expect(catalogue.find('trade-licence')?.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(catalogue.find('trade-licence', '0.0.1')).toBeNull();
    expect(catalogue.find('unknown')).toBeNull();
    expect(Object.keys(catalogue.codelists)).toEqual(expect.arrayContaining(['staat', 'gemeinde']));
  });

  it('finds the newest version, and each other one by its number', () => {
    put('trade-licence@1.9.0', raise('1.9.0', '1.0.0'));
    put('trade-licence@1.10.0', raise('1.10.0', '1.9.0'));
    const catalogue = loadCatalogue({ ...OURS, folders: [...OURS.folders, folder] });
    expect(catalogue.find('trade-licence')?.version).toBe('1.10.0');
    expect(catalogue.find('trade-licence', '1.9.0')?.version).toBe('1.9.0');
  });

  it('takes the services of an authority and passes over what is none', () => {
    put('other', (text) => text.replace('service: trade-licence', 'service: other'));
    mkdirSync(join(folder, 'empty'));
    cpSync('package.json', join(folder, 'package.json'));
    const { services } = loadCatalogue({ ...OURS, folders: [...OURS.folders, folder] });
    const ours = loadCatalogue(OURS).services.map(({ id }) => id);
    expect(services.map(({ id }) => id)).toEqual([...ours, 'other'].sort());
  });

  it('says of all files at once what to mend, and where', () => {
    put('a', (text) => text.replace('service: trade-licence', 'service: b'));
    put('c', (text) =>
      text.replace('service: trade-licence', 'service: c').replace('retention: P5Y', 'retention: 5'),
    );
    put('trade-licence', (text) => text);
    expect(
      messageOf()
        .split('\n')
        .map((line) => line.replace(/ .*/, '')),
    ).toEqual([
      '/a/service.yaml:1:1',
      expect.stringMatching(/^\/c\/service\.yaml:\d+:12$/),
      '/trade-licence/service.yaml:1:1',
    ]);
    expect(messageOf()).toContain('needs quotation marks');
    expect(messageOf()).not.toMatch(/\{\{|undefined/);
  });

  it('wants to know how drafts of the version before go on', () => {
    put('trade-licence@1.1.0', (text) => text.replace('version: 1.0.0', 'version: 1.1.0'));
    expect(messageOf()).toContain('how drafts of version 1.0.0 go on');
    put('trade-licence@1.2.0', raise('1.2.0', '1.0.0'));
    expect(messageOf()).toContain('“from: 1.1.0”');
  });

  it('lets no published version change or go', () => {
    const body = 'service: other';
    put('other', (text) => text.replace('service: trade-licence', body));
    const { services } = loadCatalogue({ ...OURS, folders: [folder] });
    expect(publish(folder, services)).toEqual(['other 1.0.0']);
    expect(publish(folder, services)).toEqual([]);
    expect(messageOf()).toBe('');
    const file = join(folder, 'other/service.yaml');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, `${text}# changed\n`);
    expect(messageOf()).toContain('/other/service.yaml:1:1 Version 1.0.0 is published');
    rmSync(join(folder, 'other'), { recursive: true });
    expect(messageOf()).toContain(
      '/published.json:1:1 Version other 1.0.0 is published, but its file is missing',
    );
  });
});

describe('An authority is told which file cannot be right', () => {
  const write = (path: string, content: string | Buffer) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  };
  const folded = readFileSync('forms/services/trade-licence/service.yaml', 'utf8').replaceAll(
    'trade-licence',
    'other',
  );

  it.each([
    ['an empty folder', () => rmSync(join(folder, 'x'), { force: true }), /^:1:1 There is no service/],
    ['the folder of the service itself', () => write('service.yaml', folded), /^:1:1 There is no service/],
    [
      'a definition under another name',
      () => write('other/service.yml', folded),
      /^\/other\/service\.yml:1:1 .*Rename/,
    ],
    [
      'a folder instead of a file',
      () => mkdirSync(join(folder, 'other/service.yaml'), { recursive: true }),
      /^\/other\/service\.yaml:1:1 .*EISDIR/,
    ],
    [
      'ten megabytes',
      () => write('other/service.yaml', `${folded}${'#\n'.repeat(5_000_000)}`),
      /^\/other\/service\.yaml:1:1 .*larger than 1 MB/,
    ],
    [
      'the coding of old Windows programs',
      () => write('other/service.yaml', Buffer.from(folded, 'latin1')),
      /^\/other\/service\.yaml:1:1 .*UTF-8/,
    ],
    [
      'aliases that would fill the memory',
      () => write('other/service.yaml', `${folded}\nnever: [&a [x, x], &b [*a, *a], [*b, *b]]\n`),
      /^\/other\/service\.yaml:\d+:\d+ /,
    ],
    [
      'a lock that somebody broke',
      () => {
        write('other/service.yaml', folded);
        write('published.json', '{\n  "other": {,}\n}');
      },
      /^\/published\.json:2:13 From here on this is not JSON/,
    ],
  ])('%s', (_, plant, line) => {
    plant();
    expect(messageOf()).toMatch(line);
  });

  it('but is told nothing of line ends and byte order marks', () => {
    write('other/service.yaml', `\uFEFF${folded.replaceAll('\n', '\r\n')}`);
    expect(messageOf()).toBe('');
  });
});
