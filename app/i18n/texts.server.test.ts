import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { MissingTextError, loadWords } from './texts.server.ts';

describe('Whoever asks for words', () => {
  const words = loadWords({ folders: ['locales'], isStrict: true });

  test('gets the singular and the plural', () => {
    expect(words('de').say('common:duration.days', { count: 1 })).toBe('1 Tag');
    expect(words('en').say('common:duration.days', { count: 30 })).toBe('30 days');
  });

  test('gets names as they are, without HTML escapes', () => {
    expect(words('de').say('common:optional', { label: 'Firma & Söhne <1>' })).toBe(
      'Firma & Söhne <1> (freiwillig)',
    );
  });

  test('gets lists of sentences', () => {
    expect(words('en').list('common:problems.badRequest.lines')).toHaveLength(2);
  });

  test('gets German where Leichte Sprache has no words of its own', () => {
    const folder = mkdtempSync(join(tmpdir(), 'words-'));
    mkdirSync(join(folder, 'de'));
    writeFileSync(join(folder, 'de', 'dog-licence.json'), '{"title":"Hund anmelden"}');
    const own = loadWords({ folders: ['locales', folder], isStrict: true })('de-simple').service(
      'dog-licence',
    );
    rmSync(folder, { recursive: true });
    expect(own.say('title')).toBe('Hund anmelden');
  });

  test('is told at once when a text is missing', () => {
    expect(() => words('de').service('trade-licence').say('fields.gibtesnicht.label')).toThrow(
      MissingTextError,
    );
    expect(() => words('de').listOf('common:nothing')).toThrow(MissingTextError);
    expect(words('de').service('trade-licence').find('fields.gibtesnicht.label')).toBeNull();
  });

  test('is told where a file of texts is broken', () => {
    const folder = mkdtempSync(join(tmpdir(), 'words-'));
    mkdirSync(join(folder, 'de'));
    writeFileSync(join(folder, 'de', 'dog-licence.json'), '\uFEFF{\n  "title": "Hund",\n}');
    writeFileSync(join(folder, 'de', 'list.json'), '["Hund"]');
    const load = () => loadWords({ folders: ['locales', folder], isStrict: false });
    expect(load).toThrow(/dog-licence\.json:3:1 From here on.*\n.*list\.json:1:1 Keys with values/);
    rmSync(folder, { recursive: true });
  });

  test('gets the key in production rather than an error page', () => {
    const lenient = loadWords({ folders: ['locales'], isStrict: false });
    expect(lenient('en').service('nowhere').say('title')).toBe('nowhere:title');
  });
});
