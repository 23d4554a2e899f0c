import { describe, expect, it } from 'vitest';
import type { Answers, Service } from '../model.ts';
import { review } from '../review.ts';
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
          - { id: rufname, type: text, max: 3, purpose: antrag }
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
      tiere: [
        { rufname: 'Rex', alter: 4 },
        { rufname: 'Bello', alter: 12 },
      ],
      ort: 'Aach',
    });
  });

  it('is told question by question what is gone, what does not fit any more and what is new', () => {
    expect(
      carried.changes.map(({ kind, field, place, answer }) => [kind, field.id, place.item, answer]),
    ).toEqual([
      ['gone', 'notiz', [], '030 5550101'],
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
      'that makes a text of a number',
      NEW.replace('type: integer, min: 0, max: 10', 'type: text, max: 9'),
      MIGRATION,
      ['migration-type alter'],
    ],
    [
      'that takes a question out of its list',
      NEW,
      MIGRATION.replace('name: kopf', 'name: rufname'),
      ['migration-type name'],
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

/** A generator of equal numbers in each run (mulberry32). */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  };
}

const FATES = ['kept', 'renamed', 'dropped', 'hidden', 'shortened'] as const;

/** A random form of texts, on pages and in a list, its next version, and a draft whose answers are all different. */
function randomVersions(roll: (sides: number) => number) {
  const questions = Array.from({ length: 2 + roll(6) }, (_, index) => ({
    id: `q${String(index)}`,
    isInList: roll(2) === 0,
    fate: FATES[roll(FATES.length)] ?? 'kept',
  }));
  const listName = roll(2) === 0 ? 'liste' : 'neu';
  const steps = (isInList: boolean, write: (question: (typeof questions)[number]) => string) =>
    questions
      .filter((question) => question.isInList === isInList)
      .map(write)
      .join('');
  const field = (id: string, more = '', max = 20) =>
    `  - { id: s${id}, fields: [{ id: ${id}, type: text, max: ${String(max)}${more}, purpose: antrag }] }\n`;
  const form = (list: string, write: (question: (typeof questions)[number]) => string) => {
    const inside = steps(true, write).replaceAll(/^/gm, '    ').trimEnd();
    const loop =
      inside.trim() === ''
        ? ''
        : `  - id: schleife
    repeat: { list: ${list}, min: 0, max: ${String(1 + roll(3))}, label: [] }
    steps:
${inside}
`;
    return `${field('zuerst')}${steps(false, write)}${loop}`;
  };
  const next = ({ id, fate }: (typeof questions)[number]) =>
    ({
      kept: field(id),
      renamed: field(`${id}neu`),
      dropped: '',
      hidden: field(id, `, when: zuerst = "nie"`),
      shortened: field(id, '', 3),
    })[fate];
  return { questions, listName, old: form('liste', ({ id }) => field(id)), next: form(listName, next) };
}

function textsOf(service: Service, given: Answers): readonly string[] {
  return review(service, given, context).flatMap(({ rows }) =>
    rows.map(({ answer }) => JSON.stringify(answer)),
  );
}

it('nothing is lost unseen, whatever changes: each answer is asked again as it was, or told', () => {
  const roll = dice(20_261_121);
  let told = 0;
  for (let round = 0; round < 120; round += 1) {
    const { questions, listName, old: before, next: after } = randomVersions(roll);
    const named = (fate: string) =>
      questions.filter((question) => question.fate === fate).map(({ id }) => id);
    const hasList = questions.some(({ isInList }) => isInList);
    const keepsList = after.includes(`list: ${listName}`);
    const renamed = named('renamed').map((id) => `${id}: ${id}neu`);
    if (hasList && keepsList && listName !== 'liste') renamed.push('liste: neu');
    const dropped = [...named('dropped'), ...(hasList && !keepsList ? ['liste'] : [])];
    const first = sampleService(before);
    const second = sampleService(
      after,
      `migration: { from: 1.0.0, renamed: { ${renamed.join(', ')} }, dropped: [${dropped.join(', ')}] }\n`,
    );
    if (!second.migration) throw new Error('The new version has a migration.');
    const both = { old: first, next: second, migration: second.migration };
    expect(checkMigration(both)).toEqual([]);
    const item = (index: number) =>
      Object.fromEntries(
        questions.filter(({ isInList }) => isInList).map(({ id }) => [id, `${id} ${String(index)}`]),
      );
    const draft: Answers = {
      zuerst: 'x',
      ort: 'Aach',
      ...Object.fromEntries(
        questions.filter(({ isInList }) => !isInList).map(({ id }) => [id, `${id} allein`]),
      ),
      ...(hasList ? { liste: Array.from({ length: roll(4) }, (_, index) => item(index)) } : {}),
    };
    const carried = carryOver(both, draft, context);
    const seen = [
      ...textsOf(second, carried.answers),
      ...carried.changes.map(({ answer }) => JSON.stringify(answer)),
    ];
    expect(seen).toEqual(expect.arrayContaining([...textsOf(first, draft)]));
    told += carried.changes.filter(({ kind }) => kind !== 'new').length;
  }
  expect(told).toBeGreaterThan(50);
});
