/** The first stop of every page. */
export function SkipLink({ text }: { readonly text: string }) {
  return (
    <a className="skip-link" href="#inhalt">
      {text}
    </a>
  );
}
