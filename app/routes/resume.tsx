import type { ActionFunctionArgs, HeadersFunction, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readDraftCode, rememberDraft } from '../http/draft-cookie.server.ts';
import { firstOf } from '../http/form.server.ts';
import { goTo } from '../http/respond.server.ts';
import { describeCodeField } from '../i18n/describe/code-field.ts';
import { pageTitle } from '../i18n/page-title.ts';
import { faultAt, refuseCode } from './code-failure.server.ts';
import type { CodeFailure } from './code-failure.server.ts';
import { CodeForm } from './code-form.tsx';
import type { CodeFormView } from './code-form.tsx';
import { enter, readSent } from './enter.server.ts';
import type { Entry } from './enter.server.ts';
import { askToReplace, describeReplacing } from './replace-draft.server.ts';
import type { AtStake } from './replace-draft.server.ts';
import { ReplaceDraft } from './replace-draft.tsx';
import type { ReplaceDraftView } from './replace-draft.tsx';
import { sayKioskLimit } from './say-kiosk-limit.server.ts';

/** Going on with a draft on another device; or asking what shall become of the one that is here. */
export function loader(args: LoaderFunctionArgs): CodeFormView | ReplaceDraftView {
  const entry = enter(args);
  sayKioskLimit(entry);
  // Only this route's action leaves anything here.
  const failure = entry.attempt.failure as CodeFailure | AtStake | null;
  if (failure?.kind !== 'at-stake') return describeCodeForm(entry, failure);
  return describeReplacing(entry, failure, {
    action: `/${entry.language}/resume`,
    intent: 'open',
    words: { lead: 'common:draft.replace.leadOther', button: 'common:draft.replace.other' },
  });
}

function describeCodeForm({ words, language, visit }: Entry, failure: CodeFailure | null): CodeFormView {
  const heading = words.say('common:draft.resume.title');
  const field = describeCodeField({
    name: 'code',
    label: words.say('common:status.code'),
    hint: words.say('common:status.codeHint'),
    value: failure?.typed['code'] ?? '',
    error: faultAt(words, failure, 'code'),
  });
  return {
    kind: 'code',
    title: pageTitle(words, { heading, hasErrors: failure !== null }),
    heading,
    lead: words.say('common:draft.resume.lead'),
    errors: failure && failure.errors,
    fields: [field],
    form: { action: `/${language}/resume`, hidden: { form: visit.formToken } },
    button: words.say('common:buttons.resume'),
    scanned: null,
  };
}

/** Says when to try again, if too many codes were wrong. */
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;

/** Opens what a code leads to on this device. A draft that is there already is not replaced without asking. */
export async function action(args: ActionFunctionArgs) {
  const entry = enter(args);
  const { portal, language, visit } = entry;
  const { input, about, isOwn } = await readSent(args, ['open', 'confirm-open']);
  const code = firstOf(input, 'code');
  const unknown = { name: 'code', key: 'common:draft.resume.unknown' } as const;
  if (!isOwn) return refuseCode(entry, { code }, { reason: 'no-token', unknown });
  const opened = await portal.enterDraftCode({ code, network: visit.network });
  if (!opened.ok) return refuseCode(entry, { code }, { ...opened, unknown });
  const { service } = opened.resumed;
  const held = readDraftCode(visit.cookies, service);
  const atStake = await portal.findDraftAtStake({ held, next: opened.code, agreed: about });
  if (atStake) return askToReplace(entry, { ...atStake, service, typed: { code } });
  return goTo(`/${language}/apply/${service}`, [rememberDraft(visit, service, opened.code)]);
}

export default function Resume() {
  const view = useLoaderData<typeof loader>();
  return view.kind === 'replace' ? <ReplaceDraft view={view} /> : <CodeForm view={view} />;
}
