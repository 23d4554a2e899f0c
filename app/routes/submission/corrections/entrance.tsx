import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Actions } from '../../../components/actions.tsx';
import { ComparedList } from '../../../components/compared-list.tsx';
import { Main } from '../../../components/main.tsx';
import { PostForm } from '../../../components/post-form.tsx';
import { SubmitButton } from '../../../components/submit-button.tsx';
import { goTo } from '../../../http/respond.server.ts';
import { placeUrl } from '../../apply/place-url.ts';
import { readSent } from '../../enter.server.ts';
import { refuseWithoutToken } from '../../no-token.server.ts';
import { keepForm, toCodeForm } from '../ask-for-code.server.ts';
import { enterCase } from '../case-door.server.ts';
import { describeEntrance } from './entrance-view.server.ts';
import type { EntranceView } from './entrance-view.server.ts';
import { correctionsUrl } from './way.server.ts';

/** What the agency wants to be looked at again. */
export async function loader(args: LoaderFunctionArgs): Promise<EntranceView> {
  const visitor = await enterCase(args);
  const shown = await visitor.portal.showCorrection(visitor);
  if (!shown.ok && shown.reason === 'no-case') throw toCodeForm(visitor);
  return describeEntrance(visitor, shown.ok ? shown : null);
}

/** Begins the correction, or goes on with it. */
export async function action(args: ActionFunctionArgs) {
  const visitor = await enterCase(args);
  const { input, isOwn } = await readSent(args, ['begin']);
  if (!isOwn) return refuseWithoutToken(visitor);
  const begun = await visitor.portal.beginCorrection(visitor);
  const base = correctionsUrl(visitor);
  if (begun.ok) return goTo(placeUrl({ language: visitor.language, service: '', base }, begun.next));
  if (begun.reason === 'no-case') return keepForm(visitor, input);
  return goTo(begun.reason === 'ended' ? `${base}?ended` : base);
}

export default function Entrance() {
  const { back, errors, heading, lead, status, request, form }: EntranceView = useLoaderData<typeof loader>();
  return (
    <Main back={back} errors={errors} heading={heading} lead={lead}>
      {status === null ? null : <p role="status">{status}</p>}
      {request ? (
        <>
          {request.due === null ? null : <p>{request.due}</p>}
          <Says {...request.says} />
          <h2>{request.points.heading}</h2>
          <ComparedList sections={request.points.sections} level="h3" />
          <p>{request.keeps}</p>
          <PostForm {...form}>
            <Actions>
              <SubmitButton intent="begin" text={request.begin} />
            </Actions>
          </PostForm>
        </>
      ) : null}
    </Main>
  );
}

function Says({ heading, lines }: { readonly heading: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <>
      <h2>{heading}</h2>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </>
  );
}
