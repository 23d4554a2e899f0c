import { describePoints } from '../../../i18n/describe/correction/points.ts';
import { linesOf } from '../../../i18n/describe/lines-of.ts';
import { formatDate } from '../../../i18n/format.ts';
import { pageTitle } from '../../../i18n/page-title.ts';
import type { ShownCorrection } from '../../../usecases/correction/show-correction.ts';
import { noTokenOn } from '../../no-token.server.ts';
import type { Visitor } from '../case-door.server.ts';
import { correctionsUrl } from './way.server.ts';

/** What the agency wants to be looked at again, why, and until when; `null`: nothing. */
export function describeEntrance(visitor: Visitor, shown: ShownCorrection | null) {
  const { words, language, reference, visit } = visitor;
  const heading = words.say(shown ? 'correction:answer.title' : 'correction:answer.nothingTitle');
  const errors = noTokenOn(visitor);
  const service = shown ? { service: words.service(shown.form.service.id).say('title') } : {};
  return {
    title: pageTitle(words, { heading, ...service, hasErrors: errors !== null }),
    back: { href: `/${language}/submission/${reference}`, text: words.say('correction:answer.back') },
    errors,
    heading,
    lead: words.say(shown ? 'correction:answer.wanted' : 'correction:answer.nothing'),
    status: statusOf(visitor),
    request: shown && describeRequest(visitor, shown),
    form: { action: correctionsUrl(visitor), hidden: { form: visit.formToken } },
  };
}

function statusOf({ words, url }: Visitor): string | null {
  if (url.searchParams.has('saved')) return words.say('correction:answer.saved');
  return url.searchParams.has('ended') ? words.say('correction:answer.ended') : null;
}

function describeRequest({ words, language }: Visitor, { form, request, agency, isBegun }: ShownCorrection) {
  const { text, due, points } = request.body;
  const { service, parts, context } = form;
  return {
    due: due === null ? null : words.say('correction:answer.due', { date: formatDate(language, due) }),
    says: {
      heading: words.say('correction:answer.says', { agency: agency?.name ?? '' }),
      lines: linesOf(text),
    },
    points: {
      heading: words.say('correction:answer.points'),
      sections: describePoints(words, { service, parts, points, codelists: context.codelists }),
    },
    keeps: words.say('correction:answer.keeps'),
    begin: words.say(isBegun ? 'correction:answer.goOn' : 'correction:answer.begin'),
  };
}

export type EntranceView = ReturnType<typeof describeEntrance>;
