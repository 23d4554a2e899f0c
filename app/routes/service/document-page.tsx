import { DocumentSections } from '../../components/document-sections.tsx';
import { Main } from '../../components/main.tsx';
import type { DocumentView, LinkView } from '../../i18n/view.ts';

type Props = { readonly view: DocumentView; readonly back: LinkView };

/** A document about a service, as a page. */
export function DocumentPage({ view, back }: Props) {
  return (
    <Main back={back} heading={view.title} lead={view.lead}>
      <DocumentSections sections={view.sections} />
    </Main>
  );
}
