import type { Answer, Answers } from '#forms/engine/model.ts';

type Value = Answer | readonly Answers[];

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** People stay as old as they are; everything else they tell happens around the day they apply. */
const FIXED = 'geburtsdatum';

/** The same answers, told on another day, and without their documents: those are handed in anew. */
export function moveDates(answers: Answers, from: string, to: string): Answers {
  const days = Date.parse(to) - Date.parse(from);
  const moved = Object.entries(answers).map(([id, value]) => [id, id === FIXED ? value : move(value, days)]);
  // The keys are those of the answers, and each value keeps its kind.
  return Object.fromEntries(moved) as Answers;

  function move(value: Value, by: number): Value {
    if (typeof value === 'string') return DATE.test(value) ? dayAfter(value, by) : value;
    return isItems(value) ? value.map((item) => moveDates(item, from, to)) : withoutFiles(value);
  }
}

function dayAfter(date: string, milliseconds: number): string {
  return new Date(Date.parse(date) + milliseconds).toISOString().slice(0, 10);
}

function isItems(value: Value): value is readonly Answers[] {
  return Array.isArray(value) && value.every((entry) => typeof entry === 'object' && !('sha256' in entry));
}

function withoutFiles(value: Answer): Answer {
  const isFiles =
    Array.isArray(value) && value.some((entry) => typeof entry === 'object' && 'sha256' in entry);
  return isFiles ? null : value;
}
