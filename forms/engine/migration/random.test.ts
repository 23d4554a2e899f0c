import { expect, it } from 'vitest';
import type { Answers, Service } from '../model.ts';
import { review } from '../review.ts';
import { randomFrom } from '../random.ts';
import { sampleContext as context, sampleService } from '../testing/sample.ts';
import { carryOver } from './carry-over.ts';
import { checkMigration } from './check-migration.ts';
import { randomDraft } from './testing/random-draft.ts';
import { randomParts, startMaking, withConditions, writeParts } from './testing/random-form.ts';
import { randomNext, type Fates } from './testing/random-next.ts';

/** Reading a definition takes long; drafts are cheap. */
const FORMS = 110;
const DRAFTS_EACH = 8;

/** Whether somebody is shown an answer, and where. */
type Shown = { readonly id: string; readonly item: string; readonly answer: unknown };

function shownIn(service: Service, answers: Answers): readonly Shown[] {
  return review(service, answers, context).flatMap(({ place, rows }) =>
    rows.map(({ field, answer }) => ({ id: field.id, item: place.item.join(), answer })),
  );
}

/** Texts compare as texts; several options do not stand in an order. */
function textOf({ id, item, answer }: Shown): string {
  return JSON.stringify([id, item, Array.isArray(answer) ? answer.map((one) => JSON.stringify(one)).sort() : answer]); // prettier-ignore
}

/** How the answer stands in the next version, by the author's own words. */
function fateOf({ id, item, answer }: Shown, { renamed, options, dropped }: Fates): Shown | null {
  if (dropped.includes(id)) return null;
  const rename = (option: unknown): unknown => options[id]?.[String(option)] ?? option;
  const renamedAnswer = Array.isArray(answer) ? [...new Set(answer.map(rename))] : rename(answer);
  return { id: renamed[id] ?? id, item, answer: renamedAnswer };
}

function randomVersions(seed: number) {
  const random = randomFrom(seed);
  const making = startMaking(random);
  const parts = withConditions(randomParts(making, 0), random);
  const { parts: nextParts, fates } = randomNext(parts, making);
  const old = sampleService(writeParts(parts));
  const written = JSON.stringify({ from: '1.0.0', ...fates });
  const next = sampleService(writeParts(withConditions(nextParts, random)), `migration: ${written}\n`);
  if (!next.migration) throw new Error('The new version has a migration.');
  const drafts = Array.from({ length: DRAFTS_EACH }, () => ({ ...randomDraft(parts, random), ort: 'Aach' }));
  return { versions: { old, next, migration: next.migration }, fates, drafts };
}

type Versions = ReturnType<typeof randomVersions>;

const tally = { refused: 0, carried: 0, gone: 0, again: 0, new: 0 };

/** What of a draft is neither there in the next version nor told, and what is there that nobody has answered. */
function lookInto({ versions, fates }: Versions, draft: Answers) {
  const { answers, changes } = carryOver(versions, draft, context);
  for (const { kind } of changes) tally[kind] += 1;
  const after = new Set(shownIn(versions.next, answers).map(textOf));
  tally.carried += after.size;
  const told = new Set(
    changes
      .filter(({ kind }) => kind !== 'new')
      .map(({ field, place, answer }) => textOf({ id: field.id, item: place.item.join(), answer })),
  );
  const before = shownIn(versions.old, draft).map((shown) => {
    const fate = fateOf(shown, fates);
    return { shown: textOf(shown), wanted: fate && textOf(fate) };
  });
  const isThere = (wanted: string | null) => wanted !== null && after.has(wanted);
  const expected = new Set(before.map(({ wanted }) => wanted));
  return {
    lost: before.filter(({ shown, wanted }) => !isThere(wanted) && !told.has(shown)),
    fromNowhere: [...after].filter((text) => !expected.has(text)),
  };
}

it('nothing is lost unseen and nothing comes from nowhere, whatever a new version changes', () => {
  for (let seed = 1; seed <= FORMS; seed += 1) {
    const random = randomVersions(seed);
    const isRefused = checkMigration(random.versions).length > 0;
    if (isRefused) tally.refused += 1;
    const found = (isRefused ? [] : random.drafts).map((draft) => lookInto(random, draft));
    expect({ seed, found }).toEqual({ seed, found: found.map(() => ({ lost: [], fromNowhere: [] })) });
  }
});

it('of that, all has happened often', () => {
  const seldom = Object.entries(tally).filter(([, times]) => times <= 20);
  expect(seldom).toEqual([]);
});
