import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Main } from '../components/main.tsx';
import { PostForm } from '../components/post-form.tsx';
import { SubmitButton } from '../components/submit-button.tsx';
import { again } from '../http/respond.server.ts';
import { describeNoToken } from '../i18n/describe/no-token.ts';
import { pageTitle } from '../i18n/page-title.ts';
import { enter, readSent } from './enter.server.ts';
import { refuseWithoutToken } from './no-token.server.ts';
import type { NoToken } from './no-token.server.ts';

type Result = NoToken | { readonly kind: 'stopped' | 'unknown' };

/** The way out of notices, from the link in an e-mail. It asks once: programs that look into mails follow links. */
export function loader(args: LoaderFunctionArgs) {
  const { words, language, params, visit, attempt } = enter(args);
  // Only this route's action leaves anything here.
  const result = attempt.failure as Result | null;
  const isAsked = result === null || result.kind === 'no-token';
  const says = isAsked ? 'ask' : result.kind;
  const heading = words.say(`case:notice.${says}.title`);
  return {
    title: pageTitle(words, { heading, hasErrors: result?.kind === 'no-token' }),
    errors: result?.kind === 'no-token' ? describeNoToken(words) : null,
    heading,
    lines: words.say(`case:notice.${says}.text`).split('\n'),
    button: isAsked ? words.say('case:notice.stop') : null,
    form: {
      action: `/${language}/no-notices/${encodeURIComponent(params['token'] ?? '')}`,
      hidden: { form: visit.formToken },
    },
  };
}

/** Erases the address. */
export async function action(args: ActionFunctionArgs): Promise<Response> {
  const entry = enter(args);
  const { isOwn } = await readSent(args, ['stop-notices']);
  if (!isOwn) return refuseWithoutToken(entry);
  const isStopped = await entry.portal.stopNoticesByLink({ token: entry.params['token'] ?? '' });
  entry.attempt.failure = { kind: isStopped ? 'stopped' : 'unknown' } satisfies Result;
  return again(isStopped ? 200 : 404);
}

export default function NoNotices() {
  const view = useLoaderData<typeof loader>();
  return (
    <Main errors={view.errors} heading={view.heading}>
      {view.lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {view.button === null ? null : (
        <PostForm {...view.form}>
          <SubmitButton intent="stop-notices" text={view.button} />
        </PostForm>
      )}
    </Main>
  );
}
