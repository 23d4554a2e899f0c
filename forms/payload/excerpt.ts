import { answerAt, itemsAt } from '../engine/item.ts';
import type { Answers, Loop, Page, Recipient, Service, Step } from '../engine/model.ts';
import { reads } from './reads.ts';

/**
 * The answers that a recipient may read. Whatever is made of them can hold nothing else: it is taken away before, not
 * struck out afterwards. A list goes as a whole when none of its fields may be read, for its length says something too.
 */
export function excerptAnswers(service: Service, recipient: Recipient, answers: Answers): Answers {
  return excerpt(service.steps, recipient, answers);
}

function excerpt(steps: readonly Step[], recipient: Recipient, answers: Answers): Answers {
  const kept = steps.map((step) =>
    step.kind === 'page' ? pageExcerpt(step, recipient, answers) : listExcerpt(step, recipient, answers),
  );
  return Object.assign({}, ...kept) as Answers; // each part is one, and their ids differ
}

function pageExcerpt({ fields }: Page, recipient: Recipient, answers: Answers): Answers {
  const readable = fields.filter(({ number }) => reads(recipient, number));
  return Object.fromEntries(
    readable.flatMap(({ id }) => {
      const answer = answerAt(answers, id);
      return answer === undefined ? [] : [[id, answer]];
    }),
  );
}

function listExcerpt({ list, steps }: Loop, recipient: Recipient, answers: Answers): Answers {
  const items = itemsAt(answers, list);
  if (items.length === 0 || !isReadable(steps, recipient)) return {};
  return { [list]: items.map((item) => excerpt(steps, recipient, item)) };
}

function isReadable(steps: readonly Step[], recipient: Recipient): boolean {
  return steps.some((step) =>
    step.kind === 'page'
      ? step.fields.some(({ number }) => reads(recipient, number))
      : isReadable(step.steps, recipient),
  );
}
