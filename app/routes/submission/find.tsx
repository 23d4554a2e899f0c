import type { ActionFunctionArgs, HeadersFunction, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { rememberCase } from '../../http/case-cookie.server.ts';
import { firstOf } from '../../http/form.server.ts';
import { goTo } from '../../http/respond.server.ts';
import { describeCodeField } from '../../i18n/describe/code-field.ts';
import { pageTitle } from '../../i18n/page-title.ts';
import { faultAt, refuseCode } from '../code-failure.server.ts';
import type { CodeFailure } from '../code-failure.server.ts';
import { CodeForm } from '../code-form.tsx';
import type { CodeFormView } from '../code-form.tsx';
import { enter, readSent } from '../enter.server.ts';
import { sayKioskLimit } from '../say-kiosk-limit.server.ts';

/** Coming back with number and code. */
export function loader(args: LoaderFunctionArgs): CodeFormView {
  const entry = enter(args);
  const { words, language, visit, attempt, url } = entry;
  sayKioskLimit(entry);
  // Only this route's action leaves anything here.
  const failure = attempt.failure as CodeFailure | null;
  const heading = words.say('common:status.enterTitle');
  const reference = describeCodeField({
    name: 'reference',
    label: words.say('common:status.reference'),
    hint: words.say('common:status.referenceHint'),
    value: failure?.typed['reference'] ?? url.searchParams.get('number') ?? '',
    error: faultAt(words, failure, 'reference'),
  });
  const code = describeCodeField({
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
    lead: words.say('common:status.enterLead'),
    errors: failure && failure.errors,
    fields: [reference, code],
    form: { action: `/${language}/submission`, hidden: { form: visit.formToken } },
    button: words.say('common:buttons.show'),
    scanned: JSON.stringify({
      filled: words.say('common:status.filled'),
      numberFilled: words.say('common:status.numberFilled'),
    }),
  };
}

/** Says when to try again, if too many codes were wrong. */
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;

export async function action(args: ActionFunctionArgs) {
  const entry = enter(args);
  const { portal, language, visit } = entry;
  const { input, isOwn } = await readSent(args, ['open']);
  const typed = { reference: firstOf(input, 'reference'), code: firstOf(input, 'code') };
  const unknown = { name: 'reference', key: 'common:status.notFound' } as const;
  if (!isOwn) return refuseCode(entry, typed, { reason: 'no-token', unknown });
  const opened = await portal.enterCaseCode({ ...typed, network: visit.network });
  if (!opened.ok) return refuseCode(entry, typed, { ...opened, unknown });
  return goTo(`/${language}/submission/${opened.reference}`, [rememberCase(visit, opened)]);
}

export default function Find() {
  return <CodeForm view={useLoaderData<typeof loader>()} />;
}
