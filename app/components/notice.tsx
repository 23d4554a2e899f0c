import type { NoticeView } from '../i18n/view.ts';

const signs = { info: 'i', warning: '!', success: '✓' } as const;

/** A boxed remark. The sign is decoration: the heading says in words what it is. */
export function Notice({ view }: { readonly view: NoticeView }) {
  return (
    <div className={`notice ${view.tone}`}>
      <span className="sign" aria-hidden="true">
        {signs[view.tone]}
      </span>
      <div>
        <h2 id={view.id}>{view.heading}</h2>
        {view.paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
    </div>
  );
}
