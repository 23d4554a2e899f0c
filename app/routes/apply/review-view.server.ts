import type { Input, Issue } from '#forms/engine/model.ts';
import { describeBeforeSending } from '../../i18n/describe/before-sending.ts';
import { describeReview } from '../../i18n/describe/review.ts';
import { pageTitle } from '../../i18n/page-title.ts';
import type { ErrorView } from '../../i18n/view.ts';
import type { ShownReview } from '../../usecases/show-review.ts';
import { describeDeclaration } from './declaration.server.ts';
import { placeUrl, RETURNS } from './place-url.ts';
import type { Traveller } from './way.server.ts';

/** Why the check page is shown again. */
export type ReviewFailure = {
  readonly kind: 'review';
  /** What was ticked. */
  readonly typed: Input;
  readonly issues: readonly Issue[];
  readonly notice: 'changed-elsewhere' | 'no-token' | 'no-authority' | 'no-seal' | 'no-message' | null;
  /** By which the operator finds what went wrong; empty where nobody has to look. */
  readonly number: string;
};

type Ready = Extract<ShownReview, { readonly ok: true }>;

/** Everything that was answered, each with a way to change it, and what is declared by sending it. */
export function describeReviewPage(traveller: Traveller, shown: Ready, failure: ReviewFailure | null) {
  const { words, way, visit } = traveller;
  const { service, review, computed, context } = shown;
  const heading = words.say('common:check.title');
  const declaration = describeDeclaration(traveller, shown, failure);
  const errors = [...noticeOf(traveller, failure), ...declaration.errors];
  return {
    kind: 'review',
    title: pageTitle(words, {
      heading,
      service: words.service(service.id).say('title'),
      hasErrors: errors.length > 0,
    }),
    heading,
    lead: words.say('common:check.lead'),
    errors: errors.length === 0 ? null : { heading: words.say('common:errors.heading'), errors },
    sections: describeReview(words, {
      service,
      review,
      computed,
      codelists: context.codelists,
      changeUrl: (place) => placeUrl(way, place, RETURNS),
    }),
    before: describeBeforeSending(words, { ...service, agency: shown.agency }),
    privacy: {
      href: privacyUrl(traveller, shown),
      text: words.say('privacy:notice.link'),
    },
    declaration,
    form: {
      action: placeUrl(way, 'review'),
      hidden: { form: visit.formToken, token: shown.token },
    },
    send: words.say('common:buttons.send'),
    leave: words.say('common:buttons.saveAndLeave'),
  } as const;
}

function privacyUrl({ language }: Traveller, { service, agency }: Ready): string {
  const notice = `/${language}/service/${service.id}/privacy`;
  return agency === null ? notice : `${notice}?${new URLSearchParams({ agency: agency.id }).toString()}`;
}

function noticeOf({ words }: Traveller, failure: ReviewFailure | null): readonly ErrorView[] {
  if (!failure?.notice) return [];
  const keys = {
    'changed-elsewhere': 'common:check.changedElsewhere',
    'no-token': 'common:problems.noToken',
    'no-authority': 'common:check.noAuthority',
    'no-seal': 'common:check.noSeal',
    'no-message': 'common:check.noMessage',
  } as const;
  return [{ href: '#inhalt', text: words.say(keys[failure.notice], { number: failure.number }) }];
}
