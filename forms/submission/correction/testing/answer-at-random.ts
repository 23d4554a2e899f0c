import { isContent } from '#forms/engine/fields/content.ts';
import { writeField } from '#forms/engine/fields/index.ts';
import type { Answer, Answers, Field, Input } from '#forms/engine/model.ts';
import { newItemPlace, openOverview, readOverview } from '#forms/engine/overview.ts';
import { openPage, readPage } from '#forms/engine/page.ts';
import type { Random } from '#forms/engine/random.ts';
import type { Standing } from '#forms/engine/standing.ts';
import type { Place } from '#forms/engine/model.ts';

/** What somebody made of a place: other answers, or a new item to go to; `null` where it was not taken. */
export type Step = { readonly answers: Answers; readonly goTo: Place | null };

/** Answers a page of a small form at random, locked questions too; a list is closed, or gets one item more. */
export function answerAtRandom(standing: Standing, random: Random): Step | null {
  const overview = openOverview(standing);
  if (overview) return answerOverview(standing, random);
  const page = openPage(standing);
  if (!page) return null;
  const input = Object.assign({}, ...page.fields.map((field) => typed(field, standing, random))) as Input; // the controls of all fields
  const reading = readPage({ ...standing, input, confirmed: rulesOf(standing) });
  return reading.ok ? { answers: reading.answers, goTo: null } : null;
}

function answerOverview(standing: Standing, random: Random): Step | null {
  const more = random.once(3) ? newItemPlace(standing) : null;
  if (more) return { answers: standing.answers, goTo: more };
  const reading = readOverview({ ...standing, confirmed: rulesOf(standing) });
  if (reading.ok) return { answers: reading.answers, goTo: null };
  const forced = newItemPlace(standing);
  return forced && { answers: standing.answers, goTo: forced };
}

function rulesOf({ service }: Standing): readonly string[] {
  return service.rules.map(({ id }) => id);
}

function typed(field: Field, { context }: Standing, random: Random): Input {
  if (isContent(field) || (field.optional && random.once(3))) return {};
  return writeField(field, answerTo(field, random), context);
}

function answerTo(field: Field, random: Random): Answer {
  if (field.type === 'yesno') return random.once(2);
  if (field.type === 'integer') return field.min + random.below(Math.min(field.max - field.min + 1, 100));
  if (field.type === 'choice') return field.options[random.below(field.options.length)]?.id ?? null;
  return random.pick(['Eins', 'Zwei', 'Drei']);
}
