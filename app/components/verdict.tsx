import type { VerdictSectionView, VerdictView } from '../verifier/view.ts';

const signs = { success: '✓', warning: '!' } as const;

/** What a file proves. `verifier/show-verdict.ts` makes the same in a browser. */
export function Verdict({ view }: { readonly view: VerdictView }) {
  return (
    <section id="ergebnis" tabIndex={-1} aria-labelledby="urteil">
      <div className={`notice ${view.tone}`}>
        <span className="sign" aria-hidden="true">
          {signs[view.tone]}
        </span>
        <div>
          <h2 id="urteil">{view.heading}</h2>
          {view.paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </div>
      </div>
      {view.sections.map((section, index) => (
        // Items of a list may have one heading.
        <VerdictSection key={String(index)} view={section} />
      ))}
    </section>
  );
}

function VerdictSection({ view }: { readonly view: VerdictSectionView }) {
  return (
    <section className="summary">
      <h3>{view.heading}</h3>
      {view.text === null ? null : <p>{view.text}</p>}
      {view.rows.length === 0 ? null : (
        <dl>
          {view.rows.map(({ label, value }, index) => (
            <div key={String(index)}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {view.downloads.map(({ text, href, name }) => (
        <p key={name}>
          <a className="button secondary" href={href} download={name}>
            {text}
          </a>
        </p>
      ))}
    </section>
  );
}
