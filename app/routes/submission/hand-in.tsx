import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { AttachmentsField } from '../../components/fields/attachments-field.tsx';
import { Main } from '../../components/main.tsx';
import { PostForm } from '../../components/post-form.tsx';
import { SubmitButton } from '../../components/submit-button.tsx';
import { firstOf } from '../../http/form.server.ts';
import { again, goTo } from '../../http/respond.server.ts';
import { parseItem } from '../../http/uploads/addresses.server.ts';
import { readTaken } from '../../http/uploads/read-taken.server.ts';
import { describeHandIn } from '../../i18n/describe/case/hand-in.ts';
import { nameOwed } from '../../i18n/describe/case/owed.ts';
import { describeNoToken } from '../../i18n/describe/no-token.ts';
import { pageTitle } from '../../i18n/page-title.ts';
import type { HandedIn } from '../../usecases/hand-in.ts';
import { readSent } from '../enter.server.ts';
import { refuseWithoutToken } from '../no-token.server.ts';
import type { NoToken } from '../no-token.server.ts';
import { keepForm, toCodeForm } from './ask-for-code.server.ts';
import { enterCase } from './case-door.server.ts';

type Faults = Pick<Extract<HandedIn, { reason: 'faults' }>, 'faults' | 'documents'>;
type Refused = Faults & { readonly kind: 'refused' };

/** Hands in one document that the form has let follow. */
export async function loader(args: LoaderFunctionArgs) {
  const visitor = await enterOwed(args);
  const { portal, words, visit, url } = visitor;
  const shown = await portal.showOwed(visitor);
  if (!shown.ok) throw shown.reason === 'no-case' ? toCodeForm(visitor) : goTo(visitor.own);
  // Only this route's action leaves anything here.
  const failure = visitor.attempt.failure as Refused | NoToken | null;
  const { service, owed, token } = shown;
  const own = words.service(service);
  const { documents, errors } = describeHandIn(words, { service, owed, ...triedIn(failure) });
  const heading = words.say('case:later.title');
  return {
    title: pageTitle(words, { heading, service: own.say('title'), hasErrors: failure !== null }),
    errors:
      failure?.kind === 'no-token'
        ? describeNoToken(words)
        : { heading: words.say('common:errors.heading'), errors },
    back: { href: visitor.own, text: words.say('case:later.back') },
    caption: [own.say('title'), nameOwed(own, owed)].join(' · '),
    heading,
    lead: words.say('case:later.lead').split('\n'),
    documents,
    send: words.say('case:later.send'),
    form: { action: url.pathname, hidden: { form: visit.formToken, token } },
  };
}

function triedIn(failure: Refused | NoToken | null) {
  if (failure?.kind !== 'refused') return { kept: [], faults: null };
  return { kept: failure.documents, faults: failure.faults };
}

/** Takes the document, or says what is wrong with it. Sent twice, or decided since: the case says how it stands. */
export async function action(args: ActionFunctionArgs): Promise<Response> {
  const visitor = await enterOwed(args);
  const { input, isOwn } = await readSent(args, ['hand-in']);
  if (!isOwn) return refuseWithoutToken(visitor);
  const documents = readTaken(input, 'documents');
  const handed = await visitor.portal.handIn({ ...visitor, token: firstOf(input, 'token'), documents });
  if (handed.ok) return goTo(`${visitor.own}?handed-in`);
  if (handed.reason !== 'faults')
    return handed.reason === 'no-case' ? keepForm(visitor, input) : goTo(visitor.own);
  const { faults, documents: kept } = handed;
  visitor.attempt.failure = { kind: 'refused', faults, documents: kept } satisfies Refused;
  return again(422);
}

async function enterOwed(args: LoaderFunctionArgs) {
  const visitor = await enterCase(args);
  const { language, reference, params } = visitor;
  return {
    ...visitor,
    own: `/${language}/submission/${reference}`,
    field: params['field'] ?? '',
    item: parseItem(params['item'] ?? ''),
  };
}

export default function HandIn() {
  const view = useLoaderData<typeof loader>();
  return (
    <Main back={view.back} errors={view.errors} caption={view.caption} heading={view.heading}>
      {view.lead.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <PostForm {...view.form} hasFiles>
        <AttachmentsField view={view.documents} />
        <SubmitButton intent="hand-in" text={view.send} />
      </PostForm>
    </Main>
  );
}
