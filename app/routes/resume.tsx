import type { ActionFunctionArgs, HeadersFunction, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { rememberDraft } from '../http/draft-cookie.server.ts';
import { firstOf } from '../http/form.server.ts';
import { goTo } from '../http/respond.server.ts';
import { describeCodeField } from '../i18n/describe/code-field.ts';
import { pageTitle } from '../i18n/page-title.ts';
import { refuseCode } from './code-failure.server.ts';
import type { CodeFailure } from './code-failure.server.ts';
import { CodeForm } from './code-form.tsx';
import type { CodeFormView } from './code-form.tsx';
import { enter, readSent } from './enter.server.ts';

/** Going on with a draft on another device. */
export function loader(args: LoaderFunctionArgs): CodeFormView {
  const { words, language, visit, attempt } = enter(args);
  // Only this route's action leaves anything here.
  const failure = attempt.failure as CodeFailure | null;
  const heading = words.say('common:draft.resume.title');
  const field = describeCodeField({
    name: 'code',
    label: words.say('common:status.code'),
    hint: words.say('common:status.codeHint'),
    value: failure?.typed['code'] ?? '',
    error: failure && words.say('common:errors.atField', { text: failure.text }),
  });
  return {
    title: pageTitle(words, { heading, hasErrors: failure !== null }),
    heading,
    lead: words.say('common:draft.resume.lead'),
    errors: failure && {
      heading: words.say('common:errors.heading'),
      errors: [{ href: `#${field.id}`, text: failure.text }],
    },
    fields: [field],
    form: { action: `/${language}/resume`, hidden: { form: visit.formToken } },
    button: words.say('common:buttons.resume'),
  };
}

/** Says when to try again, if too many codes were wrong. */
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;

export async function action(args: ActionFunctionArgs) {
  const entry = enter(args);
  const { portal, language, visit } = entry;
  const { input, isOwn } = await readSent(args, ['open']);
  const code = firstOf(input, 'code');
  const unknown = 'common:draft.resume.unknown';
  if (!isOwn) return refuseCode(entry, { code }, { reason: 'no-token', unknown });
  const opened = await portal.enterDraftCode({ code, network: visit.network });
  if (!opened.ok) return refuseCode(entry, { code }, { ...opened, unknown });
  const { service } = opened.resumed;
  return goTo(`/${language}/apply/${service}`, [rememberDraft(visit.cookies, service, opened.code)]);
}

export default function Resume() {
  return <CodeForm view={useLoaderData<typeof loader>()} />;
}
