import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { Input } from '#forms/engine/model.ts';
import { TextField } from '../../components/fields/text-field.tsx';
import { Main } from '../../components/main.tsx';
import { PostForm } from '../../components/post-form.tsx';
import { SubmitButton } from '../../components/submit-button.tsx';
import { firstOf } from '../../http/form.server.ts';
import { again, goTo } from '../../http/respond.server.ts';
import { describeWithdrawal } from '../../i18n/describe/case/withdrawal.ts';
import type { WithdrawalFault } from '../../i18n/describe/case/withdrawal.ts';
import { describeNoToken } from '../../i18n/describe/no-token.ts';
import { pageTitle } from '../../i18n/page-title.ts';
import { readSent } from '../enter.server.ts';
import { refuseWithoutToken } from '../no-token.server.ts';
import type { NoToken } from '../no-token.server.ts';
import { keepForm, toCodeForm } from './ask-for-code.server.ts';
import { enterCase } from './case-door.server.ts';

type Refused = { readonly kind: 'refused'; readonly typed: string; readonly fault: WithdrawalFault };

/** Asks once whether an application shall be taken back. */
export async function loader(args: LoaderFunctionArgs) {
  const visitor = await enterCase(args);
  const shown = await visitor.portal.showCase(visitor);
  if (!shown) throw toCodeForm(visitor);
  // Only this route's action leaves anything here.
  const failure = visitor.attempt.failure as Refused | NoToken | null;
  const { words, language, reference, visit } = visitor;
  const own = `/${language}/submission/${reference}`;
  if (!shown.canWithdraw && failure === null) throw goTo(own);
  const heading = words.say('case:withdrawal.title');
  const service = words.service(shown.row.service).say('title');
  const refused = failure?.kind === 'refused' ? failure : { typed: '', fault: null };
  const { reason, errors } = describeWithdrawal(words, refused);
  const listed = { heading: words.say('common:errors.heading'), errors };
  return {
    title: pageTitle(words, { heading, service, hasErrors: failure !== null }),
    errors: failure?.kind === 'no-token' ? describeNoToken(words) : listed,
    back: { href: own, text: words.say('case:withdrawal.back') },
    caption: service,
    heading,
    lead: words.say('case:withdrawal.lead').split('\n'),
    reason,
    confirm: words.say('case:withdrawal.confirm'),
    form: {
      action: `${own}/withdraw`,
      hidden: { form: visit.formToken, version: String(shown.row.version) },
    },
  };
}

/** Takes the application back. */
export async function action(args: ActionFunctionArgs): Promise<Response> {
  const visitor = await enterCase(args);
  const { input, isOwn } = await readSent(args, ['withdraw']);
  if (!isOwn) return refuseWithoutToken(visitor);
  const { portal, attempt, language, reference } = visitor;
  const typed = firstOf(input, 'reason');
  const done = await portal.withdrawCase({ ...visitor, version: versionIn(input), reason: typed });
  if (done.ok) return goTo(`/${language}/submission/${reference}`);
  if (done.reason === 'no-case') return keepForm(visitor, input);
  const fault = done.reason === 'fault' ? done.fault : done.reason;
  attempt.failure = { kind: 'refused', typed, fault } satisfies Refused;
  return again(STATUS[done.reason]);
}

const STATUS = { fault: 422, 'changed-elsewhere': 409, 'not-possible': 409, 'no-seal': 503 } as const;

/** The version the page was shown with; what is no number fits no case. */
function versionIn(input: Input): number {
  const text = firstOf(input, 'version');
  return /^\d{1,9}$/.test(text) ? Number(text) : -1;
}

export default function Withdraw() {
  const view = useLoaderData<typeof loader>();
  return (
    <Main back={view.back} errors={view.errors} caption={view.caption} heading={view.heading}>
      {view.lead.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <PostForm {...view.form}>
        <TextField view={view.reason} />
        <SubmitButton intent="withdraw" text={view.confirm} tone="danger" />
      </PostForm>
    </Main>
  );
}
