import { itemsAt } from '../engine/item.ts';
import type { Answer, Answers, Field, Loop, Option, Step } from '../engine/model.ts';

/** A field that was answered, and the answers with another one in its place (in all items, where it is in a list). */
export type Change = { readonly field: Field; readonly answers: Answers };

/** What may be answered to a field that was left empty; `null` where nothing is known. */
export type Fill = (field: Field) => Answer;

const NOTHING: Fill = () => null;

/** Every field that was answered with something (or that `fill` knows an answer to), changed one at a time. */
export function changesOf(steps: readonly Step[], answers: Answers, fill: Fill = NOTHING): readonly Change[] {
  return steps.flatMap((step) =>
    step.kind === 'page'
      ? step.fields.flatMap((field) => changeOf(field, answers, fill))
      : changesInList(step, answers, fill),
  );
}

function changeOf(field: Field, answers: Answers, fill: Fill): readonly Change[] {
  const answer = answers[field.id] as Answer | undefined; // lists have ids of their own
  if (answer === undefined) return [];
  const other = answer === null ? fill(field) : otherAnswer(field, answer);
  return other === null ? [] : [{ field, answers: { ...answers, [field.id]: other } }];
}

function changesInList({ list, steps }: Loop, answers: Answers, fill: Fill): readonly Change[] {
  const items = itemsAt(answers, list);
  return items.flatMap((item, index) =>
    changesOf(steps, item, fill).map(({ field, answers: changed }) => ({
      field,
      answers: { ...answers, [list]: items.with(index, changed) },
    })),
  );
}

function otherAnswer(field: Field, answer: Part): Answer {
  if (field.type === 'choice') return nextOption(field.options, answer);
  if (field.type === 'choices')
    return Array.isArray(answer)
      ? field.options.map(({ id }) => id).filter((id) => !answer.includes(id))
      : otherThan(answer);
  return otherThan(answer);
}

/** The option after the one that was chosen, or none that is offered where there is no other. */
function nextOption(options: readonly Option[], answer: Part): Answer {
  const at = options.findIndex(({ id }) => id === answer);
  const next = options[(at + 1) % options.length]?.id;
  return next === undefined || next === answer ? otherThan(answer) : next;
}

type Part = string | number | boolean | object;

/** Another answer of the same shape, whatever the question: no mapping may look at more than its own. */
function otherThan(answer: Part): Answer {
  if (typeof answer === 'boolean') return !answer;
  if (typeof answer === 'number') return answer + 1;
  if (typeof answer === 'string') return `${answer}X`;
  if (Array.isArray(answer)) {
    const parts: readonly Part[] = answer;
    return parts.map(otherThan) as Answer; // as many parts of the same kind
  }
  return Object.fromEntries(
    Object.entries(answer).map(([key, part]) => [key, otherThan(part as Part)]),
  ) as Answer; // the same parts
}
