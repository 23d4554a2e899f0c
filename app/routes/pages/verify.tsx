import type { ActionFunctionArgs, HeadersFunction, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Main } from '../../components/main.tsx';
import { PostForm } from '../../components/post-form.tsx';
import { SubmitButton } from '../../components/submit-button.tsx';
import { HintAndError } from '../../components/fields/question-parts.tsx';
import { TextSections } from '../../components/text-sections.tsx';
import { Verdict } from '../../components/verdict.tsx';
import { again } from '../../http/respond.server.ts';
import { enter, readSent } from '../enter.server.ts';
import { verifyPage, type VerifyFailure, type VerifyPageView } from './verify-page.server.ts';

/**
 * Where the QR code of a receipt leads. Of its fragment only the checksum is asked for, by the page; the number is handed
 * on behind the `#` of the link to the case.
 */
export function loader(args: LoaderFunctionArgs): VerifyPageView {
  return verifyPage(enter(args));
}

/** Says when to try again, if too many files came from a network. */
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;

/** Checks a file for those without scripts. It is read once and kept nowhere, so no token is asked for. */
export async function action(args: ActionFunctionArgs): Promise<Response> {
  const { portal, visit, attempt, toCheck } = enter(args);
  await readSent(args, ['check']);
  const fail = (failure: VerifyFailure, status: 200 | 422 | 429): Response => {
    attempt.failure = failure;
    return again(status);
  };
  if (toCheck?.kind !== 'file') return fail({ kind: toCheck?.kind ?? 'none' }, 422);
  const checked = await portal.checkFile({ ...toCheck, seals: portal.seals, network: visit.network });
  if (checked.ok) return fail({ kind: 'checked', verdict: checked.verdict }, 200);
  const busy = fail({ kind: 'busy' }, 429);
  busy.headers.set('Retry-After', String(checked.seconds));
  return busy;
}

export default function Verify() {
  const view = useLoaderData<typeof loader>();
  const { file, error, form, island, verdict, paper, offline } = view;
  return (
    <Main heading={view.heading} lead={view.lead} errors={view.errors}>
      <div data-island="verifier" data-words={island.words} data-seals={island.seals}>
        <PostForm {...form} hasFiles>
          <div className={error === null ? 'field' : 'field wrong'}>
            <label className="label" htmlFor="datei">
              {file.label}
            </label>
            <HintAndError id="datei" hint={file.hint} error={error} />
            <input
              type="file"
              id="datei"
              name="file"
              accept="application/pdf,.pdf"
              className="input"
              aria-invalid={error === null ? undefined : true}
              aria-describedby={error === null ? 'datei-hint' : 'datei-hint datei-error'}
            />
          </div>
          <p>{file.stays}</p>
          <div className="actions">
            <SubmitButton intent="check" text={file.button} />
          </div>
        </PostForm>
        {verdict === null ? null : <Verdict view={verdict} />}
      </div>
      <p>
        <a className="button secondary" href={view.caseLink.href} id="vorgang">
          {view.caseLink.text}
        </a>
      </p>
      <TextSections sections={[paper, offline]} />
      {view.downloads.map(({ text, href, name }) => (
        <p key={href}>
          <a className="button secondary" href={href} download={name}>
            {text}
          </a>
        </p>
      ))}
      {view.checksum === null ? null : (
        <p>
          {view.checksum.label}: <code>{view.checksum.value}</code>
        </p>
      )}
    </Main>
  );
}
