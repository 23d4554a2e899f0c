import type { CodeView } from '../i18n/view.ts';

/** Groups of four to read and copy; screen readers get the characters one by one. */
export function CodeDisplay({ view }: { readonly view: CodeView }) {
  return (
    <p className="code">
      <span className="code-label">{view.label}</span>
      <span className="code-groups" dir="ltr" translate="no" aria-hidden="true">
        {view.groups.map((group, index) => (
          // Groups of a random code may be equal; their place is what tells them apart.
          <span key={index}>{group} </span>
        ))}
      </span>
      <span className="spoken">{view.spoken}</span>
    </p>
  );
}
