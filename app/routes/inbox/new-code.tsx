import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { CodeDisplay } from '../../components/code-display.tsx';
import { DeclarationField } from '../../components/fields/declaration-field.tsx';
import { Main } from '../../components/main.tsx';
import { PostForm } from '../../components/post-form.tsx';
import { SubmitButton } from '../../components/submit-button.tsx';
import { firstOf } from '../../http/form.server.ts';
import { again, notFound } from '../../http/respond.server.ts';
import { describeNewCode } from '../../i18n/describe/desk/new-code.ts';
import type { NewCodeResult } from '../../i18n/describe/desk/new-code.ts';
import { pageTitle } from '../../i18n/page-title.ts';
import { readSent } from '../enter.server.ts';
import { caseUrl, enterInbox } from './door.server.ts';
import { refuseWithoutKey } from './refuse-without-key.server.ts';
import { StaffBar, describeStaffBar } from './staff-bar.tsx';

/** A new code for somebody who has lost theirs; the old one ends. */
export async function loader(args: LoaderFunctionArgs) {
  const officer = await enterInbox(args);
  const shown = await officer.portal
    .showOfficeCase(officer)
    .catch((error: unknown) => refuseWithoutKey(officer, error));
  if (!shown) throw notFound();
  const { words, language, reference, visit, attempt } = officer;
  // Only this route's action leaves anything here.
  const view = describeNewCode(words, attempt.failure as NewCodeResult | null);
  const own = caseUrl(language, reference);
  return {
    ...view,
    title: pageTitle(words, {
      heading: view.heading,
      service: words.say('inbox:title'),
      hasErrors: view.errors !== null,
    }),
    bar: describeStaffBar(officer),
    back: { href: own, text: words.say('inbox:case.title', { reference }) },
    form: {
      action: `${own}/new-code`,
      hidden: { form: visit.formToken, version: String(shown.row.version) },
    },
  };
}

/** Shows the code once, with the answer itself: it is kept nowhere. */
export async function action(args: ActionFunctionArgs): Promise<Response> {
  const officer = await enterInbox(args);
  const { input, isOwn } = await readSent(args, ['renew']);
  const result = (made: NewCodeResult, status: 200 | 403 | 409 | 422): Response => {
    officer.attempt.failure = made;
    return again(status);
  };
  if (!isOwn) return result({ kind: 'no-token' }, 403);
  const version = firstOf(input, 'version');
  const renewed = await officer.portal.renewCode({
    ...officer,
    isChecked: firstOf(input, 'checked') === 'yes',
    version: /^\d{1,9}$/.test(version) ? Number(version) : -1,
  });
  if (renewed.ok) return result({ kind: 'renewed', code: renewed.code }, 200);
  if (renewed.reason === 'no-case') throw notFound();
  if (renewed.reason === 'unchecked') return result({ kind: 'unchecked' }, 422);
  return result({ kind: 'changed' }, 409);
}

export default function NewCode() {
  const view = useLoaderData<typeof loader>();
  return (
    <>
      <StaffBar view={view.bar} />
      <Main back={view.back} errors={view.errors} heading={view.heading} lead={view.lead}>
        {view.code ? <CodeDisplay view={view.code} /> : null}
        {view.checked ? (
          <PostForm {...view.form}>
            <DeclarationField view={view.checked} />
            <SubmitButton intent="renew" text={view.make} />
          </PostForm>
        ) : null}
      </Main>
    </>
  );
}
