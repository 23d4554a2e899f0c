import { relevantAnswers } from '../engine/answers.ts';
import { isContent } from '../engine/fields/content.ts';
import type { Answers, Context, Field, Service, Step } from '../engine/model.ts';
import { trace } from '../engine/trace.ts';
import { changesOf, type Fill } from './change-answer.ts';
import { makePayload } from './make-payload.ts';
import { payloads } from './payloads.ts';

/** Answers to a form, as somebody could give them in this world. */
export type Given = { readonly answers: Answers; readonly context: Context };

/**
 * The fields that an agency would never get to read: the message stays the same whatever is answered, and nothing says
 * why. A service without a mapping goes as `data.json`, which holds everything.
 */
export function unmappedFields(service: Service, given: readonly Given[], fill: Fill): readonly Field[] {
  const mapping = payloads.get(service.id);
  if (!mapping) return [];
  const left = new Map(
    fieldsIn(service.steps)
      .filter(({ id }) => !Object.hasOwn(mapping.leftOut, id))
      .map((field) => [field.id, field]),
  );
  for (const { answers, context } of given.filter((each) => isWhole(service, each))) {
    if (left.size === 0) break;
    const relevant = relevantAnswers(service, answers, context);
    const open = changesOf(service.steps, relevant, fill).filter(({ field }) => left.has(field.id));
    if (open.length === 0) continue;
    const before = messageOf(service, { answers: relevant, context });
    if (before === null) continue;
    for (const { field, answers: changed } of open) {
      if (messageOf(service, { answers: changed, context }) !== before) left.delete(field.id);
    }
  }
  return [...left.values()];
}

function isWhole(service: Service, { answers, context }: Given): boolean {
  return trace(service, answers, context).visits.every(({ isOpen }) => !isOpen);
}

/** `null`: none can be made of these answers. Where a change alone leads to that, the mapping looks at what was changed. */
function messageOf(service: Service, { answers, context }: Given): string | null {
  const source = { service, answers, context, reference: 'S7K3-M9QP-XH42', receivedAt: new Date(0) };
  try {
    const files = makePayload(source);
    return files.map(({ bytes }) => new TextDecoder().decode(bytes)).join('\n');
  } catch {
    // A definition that its mapping was not written for, e.g. without a question that the message cannot do without.
    return null;
  }
}

function fieldsIn(steps: readonly Step[]): readonly Field[] {
  return steps.flatMap((step) =>
    step.kind === 'loop' ? fieldsIn(step.steps) : step.fields.filter((field) => !isContent(field)),
  );
}

/** Numbers that recipients are named with although no question of the form, nor the time of receipt, bears them. */
export function unknownNumbers({ id, steps, recipients }: Service): readonly UnknownNumber[] {
  const asked = fieldsIn(steps).map(({ number }) => number);
  const known = new Set([...asked, payloads.get(id)?.receivedNumber ?? null]);
  return recipients.flatMap((recipient) =>
    [...(recipient.only ?? []), ...recipient.without]
      .filter((number) => !known.has(number))
      .map((number) => ({ recipient: recipient.id, number })),
  );
}

export type UnknownNumber = { readonly recipient: string; readonly number: number };
