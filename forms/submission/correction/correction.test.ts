import fc from 'fast-check';
import { expect, it } from 'vitest';
import { relevantAnswers } from '#forms/engine/answers.ts';
import { firstOpenPlace, isComplete } from '#forms/engine/journey.ts';
import type { Answers, Place, Service } from '#forms/engine/model.ts';
import { smallForms } from '#forms/engine/prove/testing/random-small-form.ts';
import { writeSmallForm } from '#forms/engine/prove/testing/write-small-form.ts';
import { randomFrom, type Random } from '#forms/engine/random.ts';
import { review } from '#forms/engine/review.ts';
import { service as partnership } from '#forms/engine/testing/partnership.ts';
import { sampleContext as context, sampleService } from '#forms/engine/testing/sample.ts';
import { compare, isChanged, rowId } from './compare.ts';
import { correctionPlaces } from './correction-places.ts';
import { lockedAt } from './locked-at.ts';
import type { Correction, CorrectionPoint } from './model.ts';
import { nextCorrection } from './next-correction.ts';
import { answerAtRandom } from './testing/answer-at-random.ts';

const MOST_STEPS = 60;

type Corrected = {
  readonly correction: Correction;
  /** Every answer that could be given at some moment, by `rowId`. */
  readonly asked: ReadonlySet<string>;
};

/** Fills in a form from its beginning; `null` where chance finds no way through. */
function fillIn(service: Service, random: Random): Answers | null {
  let [answers, place]: [Answers, Place | 'review'] = [{}, firstOpenPlace(service, {}, context)];
  for (let count = 0; place !== 'review' && count < MOST_STEPS; count += 1) {
    const step = answerAtRandom({ service, answers, context, place }, random);
    if (step) answers = step.answers;
    place = step?.goTo ?? firstOpenPlace(service, answers, context);
  }
  return place === 'review' ? relevantAnswers(service, answers, context) : null;
}

/** Marks some answers and lists. */
function markSome(service: Service, before: Answers, random: Random): readonly CorrectionPoint[] {
  const rows = review(service, before, context).flatMap(({ place, rows: own }) =>
    own.map(({ field }) => ({ place, field: field.id })),
  );
  const lists = service.steps.flatMap((step) =>
    step.kind === 'loop' ? [{ place: { step: step.id, item: [] }, field: step.list }] : [],
  );
  return [...rows.filter(() => random.once(3)), ...lists.filter(() => random.once(4))].map((mark) => ({
    ...mark,
    reason: 'Bitte prüfen',
  }));
}

/** Answers at random what a correction asks, until nothing is left; `null` where chance finds no way through. */
function correct(start: Correction, random: Random): Corrected | null {
  const asked = new Set<string>();
  let correction = start;
  let place = nextCorrection(correctionPlaces(correction), null);
  for (let count = 0; place !== 'review' && count < MOST_STEPS; count += 1) {
    noDeadEnd(correctionPlaces(correction));
    for (const id of editableIn(correction)) asked.add(id);
    const step = answerOne(correction, place, random);
    if (step) correction = { ...correction, after: step.answers };
    place = step?.goTo ?? nextCorrection(correctionPlaces(correction), step ? place : null);
  }
  for (const id of editableIn(correction)) asked.add(id);
  return place === 'review' ? { correction, asked } : null;
}

function editableIn(correction: Correction): ReadonlySet<string> {
  const places = correctionPlaces(correction);
  return new Set(places.flatMap(({ place, editable }) => [...editable].map((id) => rowId(place, id))));
}

function answerOne(correction: Correction, place: Place, random: Random) {
  const locked = lockedAt(correction, place);
  if (locked === null) throw new Error(`Led to ${rowId(place, '')}, where nothing is asked.`);
  const { service, after } = correction;
  const step = answerAtRandom({ service, answers: after, context, place, locked }, random);
  if (step) untouched(correction, step.answers);
  return step;
}

function noDeadEnd(places: ReturnType<typeof correctionPlaces>): void {
  const dead = places.filter(({ isOpen, isAsked, editable }) => isOpen && !(isAsked && editable.size > 0));
  expect(dead).toEqual([]);
}

/** One answered page changes nothing that could not be edited, and still counts. */
function untouched(correction: Correction, after: Answers): void {
  const editable = editableIn(correction);
  const { now } = compare({ ...correction, before: correction.after, after });
  const wrong = now.flatMap(({ place, rows }) =>
    rows
      .filter(
        (row) => row.before !== undefined && isChanged(row) && !editable.has(rowId(place, row.field.id)),
      )
      .map(({ field }) => rowId(place, field.id)),
  );
  expect(wrong).toEqual([]);
}

/** Nothing of what was sent is lost without a word, and nothing new was asked of nobody. */
function allSaid({ correction, asked }: Corrected): void {
  const { service, before, after } = correction;
  expect(isComplete(service, after, context)).toBe(true);
  const { now, dropped } = compare(correction);
  const [rows, gone] = [now.flatMap((section) => section.rows), dropped.flatMap((section) => section.rows)];
  const sent = review(service, before, context).flatMap((section) => section.rows);
  expect(rows.filter((row) => row.before !== undefined).length + gone.length).toBe(sent.length);
  const other = now.flatMap(({ place, rows: own }) =>
    own.filter(isChanged).map(({ field }) => rowId(place, field.id)),
  );
  expect(other.filter((id) => !asked.has(id))).toEqual([]);
}

function holdsFor(service: Service, seed: number): 'corrected' | 'stuck' {
  const random = randomFrom(seed);
  const before = fillIn(service, random);
  if (!before) return 'stuck';
  const points = markSome(service, before, random);
  const corrected = correct({ service, before, after: before, context, points, unsure: [] }, random);
  if (!corrected) return 'stuck';
  allSaid(corrected);
  return 'corrected';
}

it('A correction of any small form changes only what is asked, asks all that is new, and loses nothing unsaid', () => {
  const seen = { corrected: 0, stuck: 0 };
  const holds = fc.property(smallForms, fc.nat(), (form, seed) => {
    const { steps, rest } = writeSmallForm({ ...form, never: [] });
    seen[holdsFor(sampleService(steps, rest), seed)] += 1;
  });
  fc.assert(holds, { numRuns: 60, seed: 20_261_122 });
  expect(seen.corrected).toBeGreaterThan(35);
});

it('A correction of lists in lists, with rules over them, changes only what is asked as well', () => {
  const seen = { corrected: 0, stuck: 0 };
  const holds = fc.property(fc.nat(), (seed) => {
    seen[holdsFor(partnership, seed)] += 1;
  });
  fc.assert(holds, { numRuns: 40, seed: 20_261_122 });
  expect(seen.corrected).toBeGreaterThan(10);
});
