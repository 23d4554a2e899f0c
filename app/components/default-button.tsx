/** Enter in a field presses the first button of a form: that has to be this one, not "add", "remove" or "change". */
export function DefaultButton({ intent }: { readonly intent: string }) {
  return (
    <button type="submit" name="intent" value={intent} className="spoken" tabIndex={-1} aria-hidden="true" />
  );
}
