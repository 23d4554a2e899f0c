import { isContent } from '#forms/engine/fields/content.ts';
import type { Field } from '#forms/engine/model.ts';
import { nameCodes } from '../code-names.ts';
import { formatList } from '../format.ts';
import type { PageView, PageWhyView } from '../view.ts';
import type { Words } from '../words.ts';
import { conditionsOf, describeBecause } from './because.ts';
import { describeErrors } from './errors.ts';
import { correctField } from './correction/correct-field.ts';
import type { PageFacts } from './facts.ts';
import { describeField } from './field-view.ts';
import { shortLabel } from './labels.ts';
import { describeProgress } from './progress.ts';
import { describeWarnings } from './warnings.ts';
import { describeWhy, tellsOwnWhy } from './why.ts';

/** One page of questions with all its words, what was typed and what is wrong. */
export function describePage(words: Words, facts: PageFacts): PageView {
  const own = words.service(facts.service.id);
  const nameCode = nameCodes(facts.codelists, words.language);
  const questions = facts.fields.filter((field) => !isContent(field));
  const isSingle =
    facts.correction === null &&
    facts.fields.length === 1 &&
    questions[0] !== undefined &&
    questions[0].type !== 'declaration';
  const shown = facts.fields.filter(({ id, type }) => type !== 'computed' || id in facts.computed);
  const views = shown.flatMap((field) =>
    correctField(words, facts, {
      field,
      ask: () =>
        describeField({
          field,
          facts,
          words,
          own,
          nameCode,
          isHeading: isSingle,
          issues: facts.issues.filter((issue) => issue.field === field.id),
        }),
    }),
  );
  const title = own.say(`steps.${facts.page.id}.title`);
  const [only] = views;
  return {
    title: isSingle && only !== undefined && 'label' in only ? only.label : title,
    caption: describeProgress(words, facts),
    heading: isSingle ? null : title,
    lead: own.find(`steps.${facts.page.id}.lead`),
    fields: [...views, ...describeWarnings(words, facts)],
    why: describePageWhy(words, facts, questions),
    errors: describeErrors(words, {
      service: facts.service.id,
      fields: facts.fields,
      views,
      issues: facts.issues,
    }),
  };
}

/** Fields with the same reason share one paragraph. */
function describePageWhy(
  words: Words,
  { service, page }: PageFacts,
  fields: readonly Field[],
): PageWhyView | null {
  const own = words.service(service.id);
  const groups = new Map<string, { readonly labels: string[]; readonly lines: readonly string[] }>();
  for (const field of fields.filter((each) => !tellsOwnWhy(own, fields, each))) {
    const lines = describeWhy(words, service, field);
    const group = groups.get(lines.join('\n')) ?? { labels: [], lines };
    group.labels.push(shortLabel(own, field));
    groups.set(lines.join('\n'), group);
  }
  if (groups.size === 0) return null;
  return {
    summary: words.say('common:why.summary'),
    because: describeBecause(words, service, conditionsOf(service, page.id)),
    groups: [...groups.values()].map(({ labels, lines }) => ({
      about: formatList(words.language, labels),
      lines,
    })),
  };
}
