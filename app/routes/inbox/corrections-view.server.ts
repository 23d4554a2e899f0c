import type { Input } from '#forms/engine/model.ts';
import { describePoints } from '../../i18n/describe/correction/points.ts';
import { describeRequestForm } from '../../i18n/describe/correction/request-form.ts';
import { linesOf } from '../../i18n/describe/lines-of.ts';
import { formatDate, formatInstant } from '../../i18n/format.ts';
import { pageTitle } from '../../i18n/page-title.ts';
import type { ErrorView, NoticeView } from '../../i18n/view.ts';
import type { RequestFault } from '../../usecases/correction/request-correction.ts';
import type { CorrectionForm } from '../../usecases/correction/show-correction-form.ts';
import { caseUrl } from './door.server.ts';
import type { Officer } from './door.server.ts';
import { describeStaffBar } from './staff-bar.tsx';

/** Why the form is shown again, with all that was typed. */
export type RequestFailure = {
  readonly kind: 'request';
  readonly typed: Input;
  readonly faults: readonly RequestFault[];
  readonly notice: keyof typeof NOTICES | null;
  /** Nothing is wrong: it is shown as the person will read it. */
  readonly isPreview: boolean;
};

const BLANK = { typed: {}, faults: [], isPreview: false } satisfies Partial<RequestFailure>;

/** The form in which answers are marked, or what was marked as the person will read it. */
export function describeCorrectionForm(
  officer: Officer,
  shown: CorrectionForm,
  failure: RequestFailure | null,
) {
  const { words, language, reference, visit } = officer;
  const { service, parts, context, row } = shown;
  const { typed, faults, isPreview } = failure ?? BLANK;
  const heading = words.say(isPreview ? 'correction:request.previewTitle' : 'correction:request.title');
  const facts = { service, parts, codelists: context.codelists, typed, faults };
  const { errors: wrong, ...fields } = describeRequestForm(words, facts);
  const errors = [...noticeOf(officer, failure), ...wrong];
  const own = caseUrl(language, reference);
  return {
    kind: 'request' as const,
    title: pageTitle(words, { heading, service: words.say('inbox:title'), hasErrors: errors.length > 0 }),
    bar: describeStaffBar(officer),
    back: { href: own, text: words.say('correction:request.back', { reference }) },
    caption: words.service(service.id).say('title'),
    heading,
    errors: errors.length === 0 ? null : { heading: words.say('common:errors.heading'), errors },
    ...(isPreview ? asPreview(officer, shown, typed) : asForm(officer, shown)),
    fields,
    form: { action: `${own}/corrections`, hidden: { form: visit.formToken, version: String(row.version) } },
    buttons: {
      preview: words.say('correction:request.preview'),
      send: words.say('correction:request.send'),
      edit: words.say('correction:request.edit'),
      takeBack: words.say('correction:request.takeBack'),
    },
  };
}

function asPreview(officer: Officer, shown: CorrectionForm, typed: RequestFailure['typed']) {
  return { lead: null, waiting: null, preview: describePreview(officer, shown, typed) };
}

function asForm(officer: Officer, shown: CorrectionForm) {
  const lead = officer.words.say('correction:request.lead');
  return { lead, waiting: describeWaiting(officer, shown), preview: null };
}

export type CorrectionFormView = ReturnType<typeof describeCorrectionForm>;

function noticeOf({ words }: Officer, failure: RequestFailure | null): readonly ErrorView[] {
  if (!failure?.notice) return [];
  return [{ href: '#inhalt', text: words.say(NOTICES[failure.notice]) }];
}

const NOTICES = {
  conflict: 'correction:request.conflict',
  'no-token': 'common:problems.noToken',
  'no-seal': 'desk:decision.sealSilent',
} as const;

function describeWaiting({ words, language }: Officer, { request }: CorrectionForm): NoticeView | null {
  if (!request) return null;
  const when = formatInstant(language, new Date(request.at));
  return {
    kind: 'notice',
    id: 'waiting',
    tone: 'info',
    heading: words.say('correction:request.waitingHeading'),
    paragraphs: [words.say('correction:request.waiting', { by: request.by ?? '', when })],
  };
}

function describePreview({ words, language }: Officer, shown: CorrectionForm, typed: Input) {
  const points = (typed['mark'] ?? []).flatMap((mark) => {
    const point = shown.points.get(mark);
    return point ? [{ ...point, reason: typed[`reason.${mark}`]?.[0] ?? '' }] : [];
  });
  const { service, parts, context } = shown;
  const due = ['year', 'month', 'day'].map((part) => typed[`due.${part}`]?.[0] ?? '');
  return {
    text: linesOf(typed['text']?.[0] ?? ''),
    due: due.some((part) => part === '')
      ? null
      : words.say('correction:answer.due', { date: spellDate(language, due) }),
    points: describePoints(words, { service, parts, points, codelists: context.codelists }),
    hidden: hiddenOf(
      typed,
      (typed['mark'] ?? []).filter((mark) => shown.points.has(mark)),
    ),
  };
}

/** As it was typed, where a month is a word. */
function spellDate(
  language: Officer['language'],
  [year = '', month = '', day = '']: readonly string[],
): string {
  const isNumeric = [year, month, day].every((part) => /^\d+$/.test(part));
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isNumeric ? formatDate(language, iso) : `${day} ${month} ${year}`;
}

/** What was typed travels with the preview: nothing is kept before it is sent. */
function hiddenOf(typed: Input, marks: readonly string[]): readonly (readonly [string, string])[] {
  const names = ['text', 'due.day', 'due.month', 'due.year', ...marks.map((mark) => `reason.${mark}`)];
  return [
    ...marks.map((mark) => ['mark', mark] as const),
    ...names.map((name) => [name, typed[name]?.[0] ?? ''] as const),
  ];
}
