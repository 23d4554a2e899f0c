import type { Input, Issue } from '#forms/engine/model.ts';
import type { Place } from '#forms/engine/model.ts';
import { describeCompared, keptOf } from '../../../i18n/describe/correction/compared.ts';
import { describeRemark, REMARK } from '../../../i18n/describe/correction/remark.ts';
import { describeReview } from '../../../i18n/describe/review.ts';
import { pageTitle } from '../../../i18n/page-title.ts';
import type { ErrorView } from '../../../i18n/view.ts';
import type { ShownCorrectionReview } from '../../../usecases/correction/show-correction-review.ts';
import { describeDeclaration } from '../../apply/declaration.server.ts';
import { placePath, placeUrl } from '../../apply/place-url.ts';
import type { Traveller } from '../../apply/way.server.ts';

/** Why the check page of a correction is shown again. */
export type CorrectionFailure = {
  readonly kind: 'correction';
  readonly typed: Input;
  readonly issues: readonly Issue[];
  readonly notice: 'changed-elsewhere' | 'no-token' | 'no-seal' | 'no-message' | null;
  /** What is wrong with what was written to it. */
  readonly remark: Parameters<typeof describeRemark>[1]['fault'];
  /** By which the operator finds what went wrong; empty where nobody has to look. */
  readonly number: string;
};

/** Old beside new, what was marked and stays, what is no longer asked, and what is declared by sending. */
export function describeCorrectionReview(
  traveller: Traveller,
  shown: ShownCorrectionReview,
  failure: CorrectionFailure | null,
) {
  const { words, way, visit } = traveller;
  const { service } = shown;
  const heading = words.say('correction:check.title');
  const declaration = describeDeclaration(traveller, shown, failure);
  const remark = describeRemark(words, {
    isNeeded: !shown.isChanged,
    typed: failure?.typed[REMARK]?.[0] ?? shown.remark,
    fault: failure?.remark ?? null,
  });
  const errors = [...noticeOf(traveller, failure), ...remark.errors, ...declaration.errors];
  return {
    title: pageTitle(words, {
      heading,
      service: words.service(service.id).say('title'),
      hasErrors: errors.length > 0,
    }),
    heading,
    lead: words.say('correction:check.lead'),
    errors: errors.length === 0 ? null : { heading: words.say('common:errors.heading'), errors },
    parts: describeParts(traveller, shown).filter(({ sections }) => sections.length > 0),
    all: { summary: words.say('correction:check.all'), sections: describeAll(traveller, shown) },
    before: {
      heading: words.say('correction:check.beforeSending'),
      text: words.say('correction:check.sending'),
    },
    remark: remark.field,
    declaration,
    form: { action: placeUrl(way, 'review'), hidden: { form: visit.formToken, token: shown.token } },
    send: words.say('correction:check.send'),
    leave: words.say('common:buttons.saveAndLeave'),
  };
}

export type CorrectionReviewView = ReturnType<typeof describeCorrectionReview>;

function describeParts(
  { words }: Traveller,
  { service, context, compared: { now, dropped }, points }: ShownCorrectionReview,
) {
  const changeIntent = (place: Place) => `change:${placePath(place)}`;
  const facts = { service, codelists: context.codelists, changeIntent };
  return [
    {
      heading: words.say('correction:check.changed'),
      sections: describeCompared(words, facts, { sections: now }),
    },
    {
      heading: words.say('correction:check.unchanged'),
      sections: describeCompared(words, facts, { sections: now, isWanted: keptOf(points) }),
    },
    {
      heading: words.say('correction:check.dropped'),
      sections: describeCompared(words, { ...facts, changeIntent: null }, { sections: dropped }),
    },
  ];
}

function describeAll({ words }: Traveller, { service, context, compared }: ShownCorrectionReview) {
  const review = compared.now.map(({ rows, ...section }) => ({
    ...section,
    rows: rows.map(({ field, after = null }) => ({ field, answer: after })),
  }));
  const { codelists } = context;
  return describeReview(words, { service, review, computed: [], codelists, changeUrl: null });
}

function noticeOf({ words }: Traveller, failure: CorrectionFailure | null): readonly ErrorView[] {
  if (!failure?.notice) return [];
  const keys = {
    'changed-elsewhere': 'correction:check.changedElsewhere',
    'no-token': 'common:problems.noToken',
    'no-seal': 'common:check.noSeal',
    'no-message': 'common:check.noMessage',
  } as const;
  return [{ href: '#inhalt', text: words.say(keys[failure.notice], { number: failure.number }) }];
}
