import type { TextSectionView } from '../i18n/view.ts';

export function TextSections({ sections }: { readonly sections: readonly TextSectionView[] }) {
  return (
    <>
      {sections.map(({ id, heading, paragraphs }) => (
        <section key={id} id={id}>
          <h2>{heading}</h2>
          {paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </section>
      ))}
    </>
  );
}
