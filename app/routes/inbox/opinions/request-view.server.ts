import type { Input } from '#forms/engine/model.ts';
import { describeOpinionForm } from '../../../i18n/describe/desk/opinion-form.ts';
import { pageTitle } from '../../../i18n/page-title.ts';
import type { ErrorView } from '../../../i18n/view.ts';
import type { AskFault } from '../../../usecases/opinions/ask-opinion.ts';
import type { OpinionForm } from '../../../usecases/opinions/show-opinion-form.ts';
import { caseUrl } from '../door.server.ts';
import type { Officer } from '../door.server.ts';
import { describeStaffBar } from '../staff-bar.tsx';

/** Why the form is shown again, with all that was typed. */
export type RequestFailure = {
  readonly input: Input;
  readonly faults: readonly AskFault[];
  readonly notice: 'conflict' | 'no-token' | null;
};

/** The form by which another agency is asked, in words. */
export function describeRequest(officer: Officer, shown: OpinionForm, failure: RequestFailure | null) {
  const { words, language, reference, visit, portal } = officer;
  const { input: typed, faults } = failure ?? { input: {}, faults: [] };
  const heading = words.say('desk:opinions.title');
  const fields = describeOpinionForm(words, { ...shown, typed, faults });
  const errors = [...noticeOf(officer, failure), ...fields.errors];
  const own = caseUrl(language, reference);
  return {
    title: pageTitle(words, { heading, service: words.say('inbox:title'), hasErrors: errors.length > 0 }),
    bar: describeStaffBar(officer),
    back: { href: own, text: words.say('correction:request.back', { reference }) },
    caption: words.service(shown.row.service).say('title'),
    heading,
    lead: words.say('desk:opinions.lead'),
    errors: errors.length === 0 ? null : { heading: words.say('common:errors.heading'), errors },
    fields,
    form: {
      action: `${own}/opinions`,
      hidden: {
        form: visit.formToken,
        version: String(shown.row.version),
        id: portal.ports.ids.uuid(),
      },
    },
    send: words.say('desk:opinions.send'),
  };
}

export type RequestView = ReturnType<typeof describeRequest>;

function noticeOf({ words }: Officer, failure: RequestFailure | null): readonly ErrorView[] {
  if (!failure?.notice) return [];
  const key = failure.notice === 'conflict' ? 'correction:request.conflict' : 'common:problems.noToken';
  return [{ href: '#inhalt', text: words.say(key) }];
}
