import { Main } from '../../components/main.tsx';
import { TextSections } from '../../components/text-sections.tsx';
import { describeInformation } from '../../i18n/describe/information.ts';
import { pageTitle } from '../../i18n/page-title.ts';
import type { InformationView } from '../../i18n/view.ts';
import type { Words } from '../../i18n/words.ts';

/** A page that only informs. */
export function informationPage(words: Words, page: Parameters<typeof describeInformation>[1]) {
  const view = describeInformation(words, page);
  return { ...view, heading: view.title, title: pageTitle(words, { heading: view.title }) };
}

export function InformationPage({ view }: { readonly view: InformationView & { readonly heading: string } }) {
  return (
    <Main heading={view.heading} lead={view.lead}>
      <TextSections sections={view.sections} />
    </Main>
  );
}
