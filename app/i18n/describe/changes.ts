import type { Change } from '#forms/engine/migration/carry-over.ts';
import type { Codelists, Service } from '#forms/engine/model.ts';
import { nameCodes } from '../code-names.ts';
import type { ReviewRowView, ReviewView } from '../view.ts';
import type { Words } from '../words.ts';
import { tellAnswer } from './answer.ts';
import { shortLabel } from './labels.ts';

export type ChangesFacts = {
  readonly service: Service;
  readonly changes: readonly Change[];
  readonly codelists: Codelists;
};

const kinds = ['gone', 'again', 'new'] as const;

/** What is different in the new version of a form, question by question, with what was answered. */
export function describeChanges(words: Words, { service, changes, codelists }: ChangesFacts): ReviewView {
  const own = words.service(service.id);
  const nameCode = nameCodes(codelists, words.language);
  const rowOf = ({ kind, field, place, answer }: Change): ReviewRowView => ({
    label: [shortLabel(own, field), ...place.item.map((index) => String(index + 1))].join(' '),
    ...(kind === 'new'
      ? { lines: [words.say('common:draft.changed.unanswered')] }
      : tellAnswer({ words, own, nameCode, field, answer })),
    change: null,
  });
  return kinds
    .map((kind) => ({
      id: kind,
      heading: words.say(`common:draft.changed.${kind}`),
      rows: changes.filter((change) => change.kind === kind).map(rowOf),
    }))
    .filter(({ rows }) => rows.length > 0);
}
