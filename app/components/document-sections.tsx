import type { DocumentFactView, DocumentSectionView } from '../i18n/view.ts';

/** The sections of a document, in a page of the portal or printed. */
export function DocumentSections({ sections }: { readonly sections: readonly DocumentSectionView[] }) {
  return (
    <>
      {sections.map(({ id, heading, paragraphs, facts, lines }) => (
        <section key={id} id={id}>
          <h2>{heading}</h2>
          {paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
          <Facts facts={facts} />
          <Lines lines={lines} />
        </section>
      ))}
    </>
  );
}

function Facts({ facts }: { readonly facts: readonly DocumentFactView[] }) {
  if (facts.length === 0) return null;
  return (
    <dl className="told">
      {facts.map(({ name, lines }, index) => (
        // Two pages of a form may have one title, each for another kind of person.
        <div key={`${String(index)} ${name}`}>
          <dt>{name}</dt>
          {lines.map((line) => (
            <dd key={line}>{line}</dd>
          ))}
        </div>
      ))}
    </dl>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <ul>
      {lines.map((line, index) => (
        <li key={`${String(index)} ${line}`}>{line}</li>
      ))}
    </ul>
  );
}
