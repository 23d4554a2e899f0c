import type { Input, Issue } from '#forms/engine/model.ts';
import { describeNoToken } from '../../i18n/describe/no-token.ts';
import { describeOverview } from '../../i18n/describe/overview.ts';
import { describePage } from '../../i18n/describe/page.ts';
import { formatEnd } from '../../i18n/format.ts';
import { pageTitle } from '../../i18n/page-title.ts';
import type { ErrorView, ErrorsView } from '../../i18n/view.ts';
import type { Words } from '../../i18n/words.ts';
import type { ShownPage } from '../../usecases/show-page.ts';
import { formatItem } from '../../http/uploads/addresses.server.ts';
import { COPIED, entranceUrl, placeUrl, REMOVED, RETURNS } from './place-url.ts';
import type { Traveller } from './way.server.ts';

/** Why a page is shown again, with everything that was typed. */
export type StepFailure = {
  readonly typed: Input;
  readonly issues: readonly Issue[];
  readonly notice:
    'changed-elsewhere' | 'list-changed' | 'copy-refused' | 'no-token' | 'register-silent' | null;
  /** The item whose removal has to be confirmed, from 0. */
  readonly removing: number | null;
};

/** One step of a form with all its words. */
export function describeStep(traveller: Traveller, shown: ShownPage, failure: StepFailure | null) {
  const { words, way, returns, visit } = traveller;
  const content = describeContent(traveller, shown, failure);
  const service = words.service(shown.service.id).say('title');
  const errors = errorsOf(traveller, content.view.errors, failure);
  const question = content.kind === 'overview' ? content.removing : null;
  return {
    title: pageTitle(words, { heading: content.view.title, service, hasErrors: errors !== null }),
    content,
    errors: errors ?? (question && summariseQuestion(traveller, question.question)),
    caption: 'caption' in content.view ? content.view.caption : null,
    heading: content.view.heading,
    lead: content.view.lead,
    back: backOf(traveller, shown),
    form: {
      action: placeUrl(way, shown.place, returns ? RETURNS : ''),
      hidden: { form: visit.formToken, page: shown.token },
      hasFiles: content.kind === 'page' && content.view.fields.some(({ kind }) => kind === 'files'),
    },
    conflict: failure?.notice === 'changed-elsewhere' ? describeConflict(traveller, shown) : null,
    copied: describeCopied(traveller, failure),
    buttons: {
      continue: words.say('common:buttons.continue'),
      leave: words.say('common:buttons.saveAndLeave'),
    },
    required: shown.previous === null ? words.say('common:allRequired') : null,
    kept: words.say('common:draft.keptUntil', {
      date: formatEnd(words.language, { expiresAt: shown.expiresAt, keep: shown.service.draft.keep }),
    }),
  };
}

export type StepView = ReturnType<typeof describeStep>;

function describeContent(traveller: Traveller, shown: ShownPage, failure: StepFailure | null) {
  const { words, way, portal } = traveller;
  const { service, place, places, context } = shown;
  const issues = failure?.issues ?? [];
  if (shown.content.kind === 'overview') {
    const { overview } = shown.content;
    const itemUrl = (first: ShownPage['place']) => placeUrl(way, first, traveller.returns ? RETURNS : '');
    const view = describeOverview(words, {
      service,
      ...overview,
      input: failure?.typed ?? {},
      issues,
      isUnanswered: issues.some(({ field }) => field === 'more'),
      codelists: context.codelists,
      itemUrl,
      tokenOf: shown.content.tokenOf,
    });
    return {
      kind: 'overview',
      view,
      removing: describeRemoval(traveller, shown.content, { items: view.items, failure }),
      removed: isRemoved(traveller, failure) ? words.say('common:loop.removed') : null,
    } as const;
  }
  const { page, fields, input, days, computed } = shown.content.page;
  const view = describePage(words, {
    service,
    place,
    places,
    page,
    fields,
    input,
    days,
    computed,
    issues,
    files: shown.files,
    correction: shown.correction,
    codelists: portal.ports.catalogue.codelists,
    urls: {
      list: (list) => `/api/v1/codelists/${list}?lang=${way.language}`,
      upload: (field) => uploadUrl(traveller, place, field),
    },
  });
  return { kind: 'page', view } as const;
}

function uploadUrl({ way }: Traveller, place: ShownPage['place'], field: string): string {
  const query = new URLSearchParams({ step: place.step, item: formatItem(place.item) });
  return `${entranceUrl(way)}/files/${field}?${query.toString()}`;
}

function errorsOf(
  { words }: Traveller,
  found: readonly ErrorView[],
  failure: StepFailure | null,
): ErrorsView | null {
  const errors = [...noticesOf(words, failure), ...found];
  return errors.length === 0 ? null : { heading: words.say('common:errors.heading'), errors };
}

function noticesOf(words: Words, failure: StepFailure | null): readonly ErrorView[] {
  if (failure?.notice === 'no-token') return describeNoToken(words).errors;
  if (failure?.notice === 'register-silent')
    return [{ href: '#inhalt', text: words.say('common:register.silent') }];
  if (failure?.notice === 'list-changed')
    return [{ href: '#liste', text: words.say('common:loop.changedElsewhere') }];
  if (failure?.notice === 'copy-refused')
    return [{ href: '#liste', text: words.say('common:loop.notCopied') }];
  return [];
}

/** A question that has to be seen at once stands where the problems of a page do. */
function summariseQuestion({ words }: Traveller, text: string): ErrorsView {
  return { heading: words.say('common:loop.confirm'), errors: [{ href: '#removal', text }] };
}

function backOf({ words, way, returns }: Traveller, { previous }: ShownPage) {
  const text = words.say('common:buttons.back');
  if (returns) return { href: placeUrl(way, 'review'), text };
  const before = way.base ?? `/${way.language}/service/${way.service}`;
  const href = previous ? placeUrl(way, previous) : before;
  return { href, text };
}

function describeConflict({ words, way, returns }: Traveller, { place }: ShownPage) {
  return {
    notice: {
      kind: 'notice',
      id: 'conflict',
      tone: 'warning',
      heading: words.say('common:draft.conflict.title'),
      paragraphs: [words.say('common:draft.conflict.lead'), words.say('common:draft.conflict.kept')],
    },
    useThese: words.say('common:draft.conflict.useThese'),
    useOthers: {
      href: placeUrl(way, place, returns ? RETURNS : ''),
      text: words.say('common:draft.conflict.useOthers'),
    },
  } as const;
}

type List = Extract<ShownPage['content'], { readonly kind: 'overview' }>;
type Listed = {
  readonly items: readonly { readonly index: number; readonly name: string }[];
  readonly failure: StepFailure | null;
};

function describeRemoval({ words }: Traveller, { tokenOf }: List, { items, failure }: Listed) {
  const item = items.find(({ index }) => index === failure?.removing);
  const token = item ? tokenOf(item.index) : null;
  if (!item || token === null) return null;
  return {
    question: words.say('common:loop.confirmRemove', { name: item.name }),
    yes: { intent: `confirm-remove:${item.index}:${token}`, text: words.say('common:loop.remove') },
    no: { intent: `keep-item:${item.index}`, text: words.say('common:loop.keep') },
  };
}

function isRemoved({ url }: Traveller, failure: StepFailure | null): boolean {
  return failure === null && url.searchParams.has(REMOVED);
}

function describeCopied({ url, words }: Traveller, failure: StepFailure | null): string | null {
  return failure === null && url.searchParams.has(COPIED) ? words.say('common:loop.copied') : null;
}
