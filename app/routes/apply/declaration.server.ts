import type { Input, Issue, Page, Service } from '#forms/engine/model.ts';
import { describePage } from '../../i18n/describe/page.ts';
import type { ErrorView, FieldView, PageWhyView } from '../../i18n/view.ts';
import type { Traveller } from './way.server.ts';

type Declaration = {
  readonly heading: string | null;
  readonly fields: readonly FieldView[];
  readonly why: PageWhyView | null;
  readonly errors: readonly ErrorView[];
};

/** What is declared by sending; nothing is ticked beforehand. */
export function describeDeclaration(
  { words, portal }: Traveller,
  { service, closing }: { readonly service: Service; readonly closing: Page | null },
  failure: { readonly typed: Input; readonly issues: readonly Issue[] } | null,
): Declaration {
  if (!closing) return { heading: null, fields: [], why: null, errors: [] };
  const { title, fields, why, errors } = describePage(words, {
    service,
    place: { step: closing.id, item: [] },
    places: [],
    page: closing,
    fields: closing.fields,
    input: failure?.typed ?? {},
    days: {},
    computed: {},
    issues: failure?.issues ?? [],
    files: {},
    correction: null,
    codelists: portal.ports.catalogue.codelists,
    urls: { list: String, upload: String },
  });
  return { heading: title, fields, why, errors };
}
