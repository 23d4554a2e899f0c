import { make } from './make.ts';
import { readWords } from './read-words.ts';

/** Number and code of a case behind the `#` of an address; `null`: it is another address. */
export function caseCodeIn(fragment: string): { readonly reference: string; readonly code: string } | null {
  const [, reference, code] = /^#([A-Z0-9-]{8,40})\.([A-Z0-9-]{16,60})$/.exec(fragment) ?? [];
  return reference === undefined || code === undefined ? null : { reference, code };
}

/**
 * Fills number and code in from the QR code of a confirmation. Servers never see what stands behind a `#`; here it goes
 * out of the address and the history of the browser at once. Nothing is sent before the person says so.
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
    status.textContent = readWords('case-code', host).filled;
    host.querySelector<HTMLButtonElement>('button[value="open"]')?.focus();
  };
  take();
  addEventListener('hashchange', take);
}
