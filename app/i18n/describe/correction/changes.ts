import { formatInstant } from '../../format.ts';
import type { ChangesView } from '../../view.ts';
import type { Words } from '../../words.ts';
import type { Compared } from '#forms/submission/correction/compare.ts';
import type { Context, Service } from '#forms/engine/model.ts';
import { describeCompared } from './compared.ts';

type Facts = {
  readonly number: number;
  readonly receivedAt: string;
  readonly service: Service;
  readonly context: Context;
  readonly compared: Compared;
};

/** What each correction of a case has changed, old beside new. */
export function describeChangesOfCase(words: Words, changes: readonly Facts[]): readonly ChangesView[] {
  return changes.map(({ number, receivedAt, service, context, compared }) => {
    const facts = { service, codelists: context.codelists, changeIntent: null };
    return {
      id: `correction-${String(number)}`,
      heading: words.say('correction:changes.heading', {
        number,
        when: formatInstant(words.language, new Date(receivedAt)),
      }),
      sections: describeCompared(words, facts, { sections: compared.now }),
      dropped: {
        heading: words.say('correction:changes.dropped'),
        sections: describeCompared(words, facts, { sections: compared.dropped }),
      },
    };
  });
}
