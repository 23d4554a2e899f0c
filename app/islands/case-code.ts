import { make } from './make.ts';
import { readWords } from './read-words.ts';

type Found = { readonly reference: string; readonly code?: string };

/** Number and code of a case behind the `#` of an address, or its number alone; `null`: it is another address. */
export function caseCodeIn(fragment: string): Found | null {
  const { groups } =
    /^#(?<reference>[A-Z0-9]{4}(?:-[A-Z0-9]{4}){2})(?:\.(?<code>[A-Z0-9-]{16,60}))?$/.exec(fragment) ?? {};
  const { reference, code } = groups ?? {};
  if (reference === undefined) return null;
  return code === undefined ? { reference } : { reference, code };
}

/**
 * Fills in what a QR code says: number and code on the page after sending, the number alone on a receipt. Servers never see
 * what stands behind a `#`; here it goes out of the address and the history of the browser at once. Nothing is sent before
 * the person says so.
 */
export function takeCaseCode(host: HTMLElement): void {
  const status = make('p', { role: 'status' });
  host.prepend(status);
  const take = (): void => {
    const found = caseCodeIn(location.hash);
    if (!found) return;
    history.replaceState(null, '', `${location.pathname}${location.search}`);
    for (const [name, value] of Object.entries(found)) {
      const input = host.querySelector<HTMLInputElement>(`input[name="${name}"]`);
      if (input) input.value = value;
    }
    const { filled, numberFilled } = readWords('case-code', host);
    status.textContent = found.code === undefined ? numberFilled : filled;
    const next = found.code === undefined ? 'input[name="code"]' : 'button[value="open"]';
    host.querySelector<HTMLElement>(next)?.focus();
  };
  take();
  addEventListener('hashchange', take);
}
