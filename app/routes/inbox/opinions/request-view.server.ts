import type { Input } from '#forms/engine/model.ts';
import { describeShown } from '../../../i18n/describe/desk/asked.ts';
import { describeOpinionForm } from '../../../i18n/describe/desk/opinion-form.ts';
import { pageTitle } from '../../../i18n/page-title.ts';
import type { ErrorView } from '../../../i18n/view.ts';
import type { AskFault, OpinionPreview } from '../../../usecases/opinions/ask-opinion.ts';
import type { OpinionForm } from '../../../usecases/opinions/show-opinion-form.ts';
import { caseUrl } from '../door.server.ts';
import type { Officer } from '../door.server.ts';
import { describeStaffBar } from '../staff-bar.tsx';

/** Why the form is shown again, with all that was typed. */
export type RequestFailure = {
  readonly input: Input;
  readonly faults: readonly AskFault[];
  readonly notice: 'conflict' | 'no-token' | null;
  /** Nothing is wrong: it is shown as the other agency will see it. */
  readonly preview: OpinionPreview | null;
};

/** The form by which another agency is asked, in words. */
export function describeRequest(officer: Officer, shown: OpinionForm, failure: RequestFailure | null) {
  const { words, language, reference, visit, portal } = officer;
  const { input: typed, faults } = failure ?? { input: {}, faults: [] };
  const preview = failure?.preview ? describePreview(officer, failure.preview, typed) : null;
  const heading = preview?.heading ?? words.say('desk:opinions.title');
  const fields = describeOpinionForm(words, { ...shown, typed, faults });
  const errors = [...noticeOf(officer, failure), ...fields.errors];
  const own = caseUrl(language, reference);
  return {
    title: pageTitle(words, { heading, service: words.say('inbox:title'), hasErrors: errors.length > 0 }),
    bar: describeStaffBar(officer),
    back: { href: own, text: words.say('correction:request.back', { reference }) },
    caption: words.service(shown.row.service).say('title'),
    heading,
    lead: preview?.lead ?? words.say('desk:opinions.lead'),
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
    preview,
    buttons: {
      preview: words.say('correction:request.preview'),
      send: words.say('desk:opinions.send'),
      edit: words.say('correction:request.edit'),
    },
  };
}

/** The controls of the form. */
const TYPED = ['asked', 'question', 'due.day', 'due.month', 'due.year', 'section', 'row', 'document'];

function describePreview({ words, language, reference }: Officer, preview: OpinionPreview, typed: Input) {
  const urlOf = (id: string) => `${caseUrl(language, reference)}/documents/${id}`;
  return {
    heading: words.say('desk:opinions.previewTitle', { office: preview.office }),
    lead: words.say('desk:opinions.previewLead'),
    shown: describeShown(words, { ...preview, isOverdue: false, urlOf }),
    hidden: TYPED.flatMap((name) => (typed[name] ?? []).map((value) => [name, value] as const)),
  };
}

export type RequestView = ReturnType<typeof describeRequest>;

function noticeOf({ words }: Officer, failure: RequestFailure | null): readonly ErrorView[] {
  if (!failure?.notice) return [];
  const key = failure.notice === 'conflict' ? 'correction:request.conflict' : 'common:problems.noToken';
  return [{ href: '#inhalt', text: words.say(key) }];
}
