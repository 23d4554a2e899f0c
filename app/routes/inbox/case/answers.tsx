import { ActionLink } from '../../../components/action-link.tsx';
import { ChangesOfCase } from '../../../components/changes-of-case.tsx';
import { Details } from '../../../components/details.tsx';
import { SummaryList } from '../../../components/summary-list.tsx';
import { officialLanguage } from '../../../i18n/languages.ts';
import type { CaseView } from '../case-view.server.ts';

/** The official text is German whatever the language of the inbox. */
export function Answers({ answers }: { readonly answers: CaseView['answers'] }) {
  const { sections, asRead, changes, correct } = answers;
  return (
    <>
      <ChangesOfCase changes={changes} />
      <div lang={officialLanguage}>
        <SummaryList sections={sections} isNested />
      </div>
      {asRead ? (
        <Details summary={asRead.summary}>
          <div lang={asRead.language} dir={asRead.dir}>
            <SummaryList sections={asRead.sections} isNested />
          </div>
        </Details>
      ) : null}
      {correct ? (
        <p>
          <ActionLink {...correct} tone="secondary" />
        </p>
      ) : null}
    </>
  );
}
