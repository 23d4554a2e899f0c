import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ActionLink } from '../../components/action-link.tsx';
import { CodeDisplay } from '../../components/code-display.tsx';
import { Main } from '../../components/main.tsx';
import { PostForm } from '../../components/post-form.tsx';
import { SubmitButton } from '../../components/submit-button.tsx';
import { forgetDraft } from '../../http/draft-cookie.server.ts';
import { leaveDevice } from '../../http/respond.server.ts';
import { describeCode } from '../../i18n/describe/code.ts';
import { formatEnd } from '../../i18n/format.ts';
import { pageTitle } from '../../i18n/page-title.ts';
import { enter, readSent } from '../enter.server.ts';
import { noTokenOn, refuseWithoutToken } from '../no-token.server.ts';
import { enterForm, sayLimit, toEntrance } from './way.server.ts';

/** Shows the code to come back with, and until when. */
export async function loader(args: LoaderFunctionArgs) {
  const traveller = enterForm(args);
  const { portal, words, way, code, visit } = traveller;
  const resumed = await portal.resumeDraft({ code });
  if (resumed.kind !== 'draft') throw toEntrance(way);
  sayLimit(traveller, way, resumed.limit);
  const heading = words.say('common:draft.saved.title');
  const errors = noTokenOn(traveller);
  const base = `/${way.language}/apply/${way.service}`;
  return {
    title: pageTitle(words, {
      heading,
      service: words.service(way.service).say('title'),
      hasErrors: errors !== null,
    }),
    errors,
    heading,
    lead: words.say('common:draft.saved.lead'),
    code: describeCode(words.say('common:draft.saved.code'), code),
    lines: [
      words.say('common:draft.saved.keep'),
      words.say('common:draft.saved.until', { date: formatEnd(words.language, resumed) }),
    ],
    go: { href: base, text: words.say('common:draft.saved.continue') },
    leave: {
      form: { action: `${base}/saved`, hidden: { form: visit.formToken } },
      hint: words.say('common:draft.saved.leaveHint'),
      text: words.say('common:draft.saved.leave'),
    },
  };
}

/** Forgets the draft on this device; with the code it is found again. */
export async function action(args: ActionFunctionArgs) {
  const entry = enter(args);
  const { language, params, visit } = entry;
  const sent = await readSent(args, ['forget']);
  if (!sent.isOwn) return refuseWithoutToken(entry);
  return leaveDevice(`/${language}/forgotten`, [forgetDraft(visit.cookies, params['service'] ?? '')]);
}

export default function Saved() {
  const { errors, heading, lead, code, lines, go, leave } = useLoaderData<typeof loader>();
  return (
    <Main errors={errors} heading={heading} lead={lead}>
      <CodeDisplay view={code} />
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <ActionLink {...go} />
      <PostForm {...leave.form}>
        <p>{leave.hint}</p>
        <SubmitButton intent="forget" text={leave.text} tone="secondary" />
      </PostForm>
    </Main>
  );
}
