import { describe, expect, it } from 'vitest';
import type { Answers } from '../model.ts';
import { sampleContext as context, sampleService } from '../testing/sample.ts';
import { carryOver } from './carry-over.ts';
import { checkMigration } from './check-migration.ts';

const OLD = `  - id: a
    fields:
      - { id: name, type: text, max: 60, purpose: antrag }
      - { id: farbe, type: choice, options: [rot, blau], purpose: antrag }
      - { id: notiz, type: text, max: 20, purpose: antrag }
  - id: hunde
    repeat: { list: hunde, min: 0, max: 5, label: [rufname] }
    steps:
      - id: hund
        fields:
          - { id: rufname, type: text, max: 60, purpose: antrag }
          - { id: alter, type: integer, min: 0, max: 30, purpose: antrag }
`;
const NEW = `  - id: a
    fields:
      - { id: kopf, type: text, max: 60, purpose: antrag }
      - { id: farbe, type: choice, options: [gruen, blau], purpose: antrag }
  - id: tiere
    repeat: { list: tiere, min: 0, max: 5, label: [rufname] }
    steps:
      - id: hund
        fields:
          - { id: rufname, type: text, max: 9, purpose: antrag }
          - { id: alter, type: integer, min: 0, max: 10, purpose: antrag }
          - { id: chip, type: yesno, purpose: antrag }
`;
const MIGRATION = `migration:
  from: 1.0.0
  renamed: { name: kopf, hunde: tiere }
  options: { farbe: { rot: gruen } }
  dropped: [notiz]
`;

const old = sampleService(OLD);

function versions(steps: string, migration: string) {
  const next = sampleService(steps, migration);
  if (!next.migration) throw new Error('The new version has a migration.');
  return { old, next, migration: next.migration };
}

const answers: Answers = {
  name: 'Öztürk',
  farbe: 'rot',
  notiz: '030 5550101',
  hunde: [
    { rufname: 'Rex', alter: 4 },
    { rufname: 'Bello', alter: 12 },
  ],
  ort: 'Aach',
};

describe('A draft of an older version', () => {
  const carried = carryOver(versions(NEW, MIGRATION), answers, context);

  it('finds its answers under the new ids', () => {
    expect(carried.answers).toEqual({
      kopf: 'Öztürk',
      farbe: 'gruen',
      tiere: [{ rufname: 'Rex', alter: 4 }, { rufname: 'Bello' }],
      ort: 'Aach',
    });
  });

  it('is told question by question what is gone, what does not fit any more and what is new', () => {
    expect(
      carried.changes.map(({ kind, field, place, answer }) => [kind, field.id, place.item, answer]),
    ).toEqual([
      ['gone', 'notiz', [], '030 5550101'],
      ['again', 'alter', [1], 12],
      ['new', 'chip', [0], null],
      ['new', 'chip', [1], null],
    ]);
  });

  it('is told nothing while nothing is different', () => {
    const same = versions(OLD, 'migration: { from: 1.0.0 }\n');
    expect(carryOver(same, answers, context)).toEqual({ answers, changes: [] });
  });

  it('is told what an earlier condition takes away', () => {
    const narrower = OLD.replace('- { id: notiz,', '- { id: notiz, when: farbe = "blau",');
    const { changes } = carryOver(versions(narrower, 'migration: { from: 1.0.0 }\n'), answers, context);
    expect(changes.map(({ kind, field }) => [kind, field.id])).toEqual([['gone', 'notiz']]);
  });

  it('is asked again where the option is no longer to be had', () => {
    const narrower = OLD.replace('[rot, blau]', '[{ id: rot, when: name = "x" }, blau]');
    const { changes } = carryOver(versions(narrower, 'migration: { from: 1.0.0 }\n'), answers, context);
    expect(changes.map(({ kind, field }) => [kind, field.id])).toEqual([['again', 'farbe']]);
  });
});

/** One version with these fields, the next one with those. */
function fieldsOf(before: string, after: string, migration = '') {
  const page = (fields: string) => `  - id: a\n    fields:\n${fields}`;
  const steps = page(after);
  return { ...versions(steps, `migration: { from: 1.0.0${migration} }\n`), old: sampleService(page(before)) };
}
const yesno = (id: string, when = '') => `      - { id: ${id}, type: yesno,${when} purpose: antrag }\n`;
const field = (rest: string) => `      - { id: b, ${rest}, purpose: antrag }\n`;

describe('An answer', () => {
  it('that did not count any more does not come up again: it is asked as something new', () => {
    const both = fieldsOf(yesno('q') + yesno('b', ' when: q = true,'), yesno('q') + yesno('b'));
    const carried = carryOver(both, { q: false, b: true, ort: 'Aach' }, context);
    expect(carried.answers).toEqual({ q: false, ort: 'Aach' });
    expect(carried.changes.map(({ kind, field: { id } }) => [kind, id])).toEqual([['new', 'b']]);
  });

  it('of two options that have become one is chosen once', () => {
    const [before, after] = ['x, y, z', 'x, z'].map((options) =>
      field(`type: choices, options: [${options}]`),
    );
    const both = fieldsOf(before ?? '', after ?? '', ', options: { b: { y: x } }');
    expect(checkMigration(both)).toEqual([]);
    const carried = carryOver(both, { b: ['x', 'y'], ort: 'Aach' }, context);
    expect(carried).toEqual({ answers: { b: ['x'], ort: 'Aach' }, changes: [] });
  });

  it.each([
    ['another unit', 'type: decimal, min: 0, max: 9, unit: m³', 'type: decimal, min: 0, max: 9, unit: l'],
    ['another official list', 'type: codelist, list: staat', 'type: codelist, list: gemeinde'],
  ])('is not taken for one of %s', (_, before, after) => {
    const found = checkMigration(fieldsOf(field(before), field(after)));
    expect(found.map(({ code }) => code)).toEqual(['migration-type']);
  });

  it.each([
    ['a document of a kind that is not taken', 'png', 100, 'again'],
    ['a document that is too big', 'pdf', 3_000_000, 'again'],
    ['a document that fits', 'pdf', 100, undefined],
  ] as const)('is asked again for %s', (_, type, size, kind) => {
    const file = { id: 'd', name: 'plan', size, type, sha256: '0'.repeat(64) };
    const both = fieldsOf(
      field('type: file, accept: [pdf, png], max: 5MB'),
      field('type: file, accept: [pdf], max: 1MB'),
    );
    const { changes } = carryOver(both, { b: [file], ort: 'Aach' }, context);
    expect(changes[0]?.kind).toBe(kind);
  });
});

describe('A migration is refused', () => {
  it.each([
    ['that forgets a question', NEW, MIGRATION.replace('dropped: [notiz]', ''), ['migration-missing notiz']],
    ['that forgets an option', NEW, MIGRATION.replace('{ rot: gruen }', '{}'), ['migration-option farbe']],
    [
      'that names what never was',
      NEW,
      MIGRATION.replace('[notiz]', '[notiz, notizen]'),
      ['migration-unknown notizen'],
    ],
    [
      'that makes one question of two',
      NEW,
      MIGRATION.replace('dropped: [notiz]', '').replace('name: kopf', 'name: kopf, notiz: kopf'),
      ['migration-twice notiz'],
    ],
    [
      'that makes a text of a number',
      NEW.replace('type: integer, min: 0, max: 10', 'type: text, max: 9'),
      MIGRATION,
      ['migration-type alter'],
    ],
    [
      'that takes a question out of its list',
      NEW,
      MIGRATION.replace('name: kopf', 'name: rufname'),
      ['migration-twice rufname', 'migration-type name'],
    ],
  ])('%s', (_, steps, migration, expected) => {
    const found = checkMigration(versions(steps, migration));
    expect(found.map(({ code, params }) => `${code} ${String(params['id'])}`)).toEqual(expected);
    expect(found.every(({ line }) => line > 1)).toBe(true);
  });

  it('unless it is whole', () => {
    expect(checkMigration(versions(NEW, MIGRATION))).toEqual([]);
  });
});
