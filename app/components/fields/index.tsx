import type { ReactElement } from 'react';
import type { FieldView } from '../../i18n/view.ts';
import { Details } from '../details.tsx';
import { Notice } from '../notice.tsx';
import { ChoiceField } from './choice-field.tsx';
import { DateField } from './date-field.tsx';
import { DeclarationField } from './declaration-field.tsx';
import { FilesField } from './files-field.tsx';
import { PartsField } from './parts-field.tsx';
import { PeriodField } from './period-field.tsx';
import { SearchField } from './search-field.tsx';
import { SelectField } from './select-field.tsx';
import { TextField } from './text-field.tsx';

type Shows = {
  readonly [K in FieldView['kind']]: (view: Extract<FieldView, { readonly kind: K }>) => ReactElement;
};

/** The one table of controls: each kind of view and what shows it. */
const shows: Shows = {
  text: (view) => <TextField view={view} />,
  choice: (view) => <ChoiceField view={view} />,
  select: (view) => <SelectField view={view} />,
  date: (view) => <DateField view={view} />,
  period: (view) => <PeriodField view={view} />,
  search: (view) => <SearchField view={view} />,
  parts: (view) => <PartsField view={view} />,
  files: (view) => <FilesField view={view} />,
  declaration: (view) => <DeclarationField view={view} />,
  notice: (view) => <Notice view={view} />,
  heading: ({ id, text }) => <h2 id={id}>{text}</h2>,
  paragraph: ({ paragraphs }) => <Paragraphs paragraphs={paragraphs} />,
  details: ({ summary, paragraphs }) => (
    <Details summary={summary}>
      <Paragraphs paragraphs={paragraphs} />
    </Details>
  ),
  download: ({ href, text }) => (
    <p className="link-list">
      <a href={href} download>
        {text}
      </a>
    </p>
  ),
  computed: ({ id, name, text }) => (
    <div className="summary">
      <dl id={id}>
        <div>
          <dt>{name}</dt>
          <dd>{text}</dd>
        </div>
      </dl>
    </div>
  ),
};

function Paragraphs({ paragraphs }: { readonly paragraphs: readonly string[] }) {
  return (
    <>
      {paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </>
  );
}

/** All fields of a page, in order. */
export function Fields({ fields }: { readonly fields: readonly FieldView[] }) {
  return (
    <>
      {fields.map((view) => (
        <Field key={view.id} view={view} />
      ))}
    </>
  );
}

/** One field. */
export function Field({ view }: { readonly view: FieldView }) {
  // The table's type ties each kind to its view; the compiler cannot follow that through an index.
  const show = shows[view.kind] as (view: FieldView) => ReactElement;
  return show(view);
}
