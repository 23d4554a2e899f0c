import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { LinkList } from '../../components/link-list.tsx';
import { Main } from '../../components/main.tsx';
import { Notice } from '../../components/notice.tsx';
import { describeDocument } from '../../i18n/describe/desk/document.ts';
import type { OpenedDocumentView } from '../../i18n/describe/desk/document.ts';
import { pageTitle } from '../../i18n/page-title.ts';
import { caseUrl, enterInbox } from './door.server.ts';
import { fileOfCase } from './file-of-case.server.ts';
import { Shortcuts } from './shortcuts.tsx';
import { StaffBar, describeStaffBar } from './staff-bar.tsx';

/** A document of a case beside what is known of it in words. */
export async function loader(args: LoaderFunctionArgs) {
  const officer = await enterInbox(args);
  const { words, language, reference } = officer;
  const own = caseUrl(language, reference);
  const id = officer.params['id'] ?? '';
  const { desk } = await officer.portal.showDesk(officer);
  const shown = await fileOfCase(officer, officer.portal.showOfficeDocument({ ...officer, id }));
  const heading = shown.file.name;
  return {
    title: pageTitle(words, { heading, service: words.say('inbox:case.title', { reference }) }),
    bar: describeStaffBar(officer),
    back: { href: `${own}#documents`, text: words.say('desk:document.back') },
    caption: words.say('inbox:case.title', { reference }),
    heading,
    hasShortcuts: desk.hasShortcuts,
    document: describeDocument(words, { ...shown, urlOf: (other) => `${own}/documents/${other}` }),
  };
}

export default function ViewedDocument() {
  const { bar, back, caption, heading, hasShortcuts, document } = useLoaderData<typeof loader>();
  const { previous, next } = document;
  return (
    <>
      <StaffBar view={bar} />
      <Main back={back} caption={caption} heading={heading} isWide>
        <dl className="facts">
          {document.facts.map(({ name, lines }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{lines.join(', ')}</dd>
            </div>
          ))}
        </dl>
        <p className="hint">{document.alternative}</p>
        <LinkList links={[document.download, previous, next].filter((link) => link !== null)} />
        <Content content={document.content} />
      </Main>
      {hasShortcuts ? <Shortcuts /> : null}
    </>
  );
}

/** An image runs nothing; a PDF is shown by the browser's own viewer, in a frame whose answer is sandboxed. */
function Content({ content }: Pick<OpenedDocumentView, 'content'>) {
  if (content.kind === 'notice') return <Notice view={content} />;
  const { kind, href, title } = content;
  if (kind === 'image') return <img className="document-content" src={href} alt={title} />;
  // oxlint-disable-next-line react/iframe-missing-sandbox -- The answer is sandboxed; the attribute locks the viewer out.
  return <iframe className="document-content" src={href} title={title} />;
}
