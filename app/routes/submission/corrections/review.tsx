import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { Input } from '#forms/engine/model.ts';
import { ComparedList } from '../../../components/compared-list.tsx';
import { DefaultButton } from '../../../components/default-button.tsx';
import { Details } from '../../../components/details.tsx';
import { Field } from '../../../components/fields/index.tsx';
import { Main } from '../../../components/main.tsx';
import { SummaryList } from '../../../components/summary-list.tsx';
import { firstOf } from '../../../http/form.server.ts';
import { again, goTo } from '../../../http/respond.server.ts';
import { ClosingForm } from '../../apply/closing-form.tsx';
import { placeUrl, RETURNS } from '../../apply/place-url.ts';
import { placeOf, sayLimit, toEntrance, toSaved } from '../../apply/way.server.ts';
import type { Traveller } from '../../apply/way.server.ts';
import { contextOf, readSent } from '../../enter.server.ts';
import { enterCase } from '../case-door.server.ts';
import { REMARK } from '../../../i18n/describe/correction/remark.ts';
import { describeCorrectionReview } from './review-view.server.ts';
import type { CorrectionFailure, CorrectionReviewView } from './review-view.server.ts';
import { enterCorrection } from './way.server.ts';

/** The check page of a correction; where something is still open it leads there. */
export async function loader(args: LoaderFunctionArgs): Promise<CorrectionReviewView> {
  const traveller = await enterCorrection(args);
  // Only this route's action leaves anything here.
  const failure = traveller.attempt.failure as CorrectionFailure | null;
  const shown = await traveller.portal.showCorrectionReview(await enterCase(args));
  if (shown.ok) {
    sayLimit(traveller, traveller.way, shown.limit);
    return describeCorrectionReview(traveller, shown, failure);
  }
  throw shown.reason === 'incomplete' ? goTo(placeUrl(traveller.way, shown.next)) : toEntrance(traveller.way);
}

/** Sends. Sent twice, it is sent once. */
export async function action(args: ActionFunctionArgs) {
  const [traveller, visitor] = [await enterCorrection(args), await enterCase(args)];
  const { input, intent, about, isOwn } = await readSent(args, ['send', 'save-and-leave', 'change']);
  if (!isOwn) return showAgain(traveller, 403, { typed: input, notice: 'no-token' });
  const token = firstOf(input, 'token');
  const remark = firstOf(input, REMARK);
  if (intent !== 'send') {
    await keepRemark(traveller, remark);
    return intent === 'change' ? toAnswer(traveller, about) : toSaved(traveller.way);
  }
  const sent = await visitor.portal.sendCorrection({ ...visitor, input, token, remark });
  if (sent.ok) return goTo(`/${visitor.language}/submission/${visitor.reference}?corrected`);
  if ('error' in sent) contextOf(args.context).report(sent.error);
  return refuse(traveller, input, sent);
}

function toAnswer({ way }: Traveller, path: string): Response {
  const [step = '', item] = path.split('/').map(encodeURIComponent);
  return goTo(placeUrl(way, placeOf({ params: { step, item } }), RETURNS));
}

type Refused = Extract<Awaited<ReturnType<Traveller['portal']['sendCorrection']>>, { readonly ok: false }>;

async function refuse(traveller: Traveller, typed: Input, refused: Refused): Promise<Response> {
  if (refused.reason === 'issues')
    return showAgain(traveller, 422, { typed, issues: refused.issues, remark: refused.remark });
  if (refused.reason === 'no-seal') return showAgain(traveller, 503, { typed, notice: refused.reason });
  if (refused.reason === 'no-message')
    return showAgain(traveller, 500, { typed, notice: refused.reason, number: refused.number });
  const remark = firstOf(typed, REMARK);
  // What was declared was said of other answers than those that are shown now; what was written to them stays.
  if (refused.reason === 'changed-elsewhere')
    return showAgain(traveller, 409, { notice: refused.reason, typed: { [REMARK]: [remark] } });
  await keepRemark(traveller, remark);
  if (refused.reason === 'incomplete') return goTo(placeUrl(traveller.way, refused.next));
  return toEntrance(traveller.way);
}

/** With its draft. */
function keepRemark({ portal, code }: Traveller, remark: string): Promise<void> {
  return portal.keepRemark({ code, remark });
}

function showAgain(
  { attempt }: Traveller,
  status: Parameters<typeof again>[0],
  found: Partial<CorrectionFailure>,
): Response {
  const blank = {
    kind: 'correction',
    typed: {},
    issues: [],
    notice: null,
    remark: null,
    number: '',
  } as const;
  attempt.failure = { ...blank, ...found } satisfies CorrectionFailure;
  return again(status);
}

export default function Review() {
  const { heading, lead, errors, parts, all, before, remark, ...closing }: CorrectionReviewView =
    useLoaderData<typeof loader>();
  return (
    <Main heading={heading} lead={lead} errors={errors}>
      <ClosingForm {...closing}>
        <DefaultButton intent="send" />
        {parts.map((part) => (
          <section key={part.heading}>
            <h2>{part.heading}</h2>
            <ComparedList sections={part.sections} level="h3" />
          </section>
        ))}
        <Details summary={all.summary}>
          <SummaryList sections={all.sections} isNested />
        </Details>
        <h2>{before.heading}</h2>
        <p>{before.text}</p>
        <Field view={remark} />
      </ClosingForm>
    </Main>
  );
}
