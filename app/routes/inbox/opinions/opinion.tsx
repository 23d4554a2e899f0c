import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { FileAnswer } from '#forms/engine/model.ts';
import { AttachmentsField } from '../../../components/fields/attachments-field.tsx';
import { Field } from '../../../components/fields/index.tsx';
import { Main } from '../../../components/main.tsx';
import { Notice } from '../../../components/notice.tsx';
import { PostForm } from '../../../components/post-form.tsx';
import { SubmitButton } from '../../../components/submit-button.tsx';
import { firstOf } from '../../../http/form.server.ts';
import { again, goTo, notFound } from '../../../http/respond.server.ts';
import { readTaken } from '../../../http/uploads/read-taken.server.ts';
import { describeAsked } from '../../../i18n/describe/desk/asked.ts';
import { describeOpinionOver } from '../../../i18n/describe/desk/opinion-over.ts';
import { pageTitle } from '../../../i18n/page-title.ts';
import type { OpinionFault } from '../../../usecases/opinions/give-opinion.ts';
import { readSent } from '../../enter.server.ts';
import { keptForm } from '../../kept-form.server.ts';
import { damagedIn } from '../damaged.server.ts';
import { enterInbox } from '../door.server.ts';
import type { Officer } from '../door.server.ts';
import { refuseWithoutKey } from '../refuse-without-key.server.ts';
import { StaffBar, describeStaffBar } from '../staff-bar.tsx';
import { Shown } from './shown.tsx';

/** Why the form is shown again, as it was typed. */
type Failure = {
  readonly typed: string;
  readonly kept: readonly FileAnswer[];
  readonly faults: readonly OpinionFault[];
  readonly isOwn: boolean;
};

const NOTHING: Failure = { typed: '', kept: [], faults: [], isOwn: true };

const idOf = ({ params }: Officer): string => params['opinion'] ?? '';

/** What another agency shows of a case, and the form for this one's opinion. */
export async function loader(args: LoaderFunctionArgs) {
  const officer = await enterInbox(args);
  const { words, language, portal, member, visit, attempt } = officer;
  const shown = await portal
    .showOpinion({ member, id: idOf(officer) })
    .catch((error: unknown) => refuseWithoutKey(officer, error));
  if (!shown) throw notFound();
  // Only this route's action leaves anything here.
  const { isOwn, ...failure } = (attempt.failure as Failure | null) ?? NOTHING;
  const own = `/${language}/inbox/opinions/${shown.row.id}`;
  const { dueOn, reference, service } = shown.row;
  const urlOf = (id: string) => `${own}/documents/${id}`;
  const view = describeAsked(words, { ...shown, ...failure, dueOn, urlOf });
  const errors = isOwn ? view.errors : [{ href: '#inhalt', text: words.say('common:problems.noToken') }];
  const heading = words.say('desk:asked.one', { reference });
  return {
    title: pageTitle(words, { heading, service: words.say('inbox:title'), hasErrors: errors.length > 0 }),
    bar: describeStaffBar(officer),
    back: { href: `/${language}/inbox/opinions`, text: words.say('desk:asked.back') },
    caption: words.service(service).say('title'),
    heading,
    errors: { heading: words.say('common:errors.heading'), errors },
    notice: damagedIn(officer, 'asked'),
    view,
    form: { action: own, hidden: { form: visit.formToken } },
  };
}

/** Sends the opinion; a second press finds it sent. */
export async function action(args: ActionFunctionArgs): Promise<Response> {
  const officer = await enterInbox(args);
  const { portal, member, language, attempt } = officer;
  const { input, intent, isOwn } = await readSent(args, ['give', 'edit']);
  const text = firstOf(input, 'opinion');
  const showAgain = (failure: Partial<Failure>, status: 200 | 403 | 422): Response => {
    attempt.failure = { ...NOTHING, typed: text, ...failure } satisfies Failure;
    return again(status);
  };
  if (!isOwn) return showAgain({ isOwn }, 403);
  // Files are chosen again before it is sent.
  if (intent === 'edit') return showAgain({}, 200);
  const given = await portal.giveOpinion({
    member,
    id: idOf(officer),
    text,
    documents: readTaken(input, 'documents'),
  });
  if (given.ok) return goTo(`/${language}/inbox/opinions?done`);
  if (given.reason === 'no-case')
    throw keptForm(
      officer,
      { view: describeOpinionOver(officer.words, { intent, text }), input },
      { status: 404 },
    );
  return showAgain(given, 422);
}

export default function AskedOpinion() {
  const { bar, back, caption, heading, errors, notice, view, form } = useLoaderData<typeof loader>();
  return (
    <>
      <StaffBar view={bar} />
      <Main back={back} errors={errors} caption={caption} heading={heading}>
        {notice ? <Notice view={notice} /> : null}
        <Shown view={view} />
        <h2>{view.answerHeading}</h2>
        <PostForm {...form} hasFiles>
          <Field view={view.text} />
          <AttachmentsField view={view.attachments} />
          <SubmitButton intent="give" text={view.send} />
        </PostForm>
      </Main>
    </>
  );
}
