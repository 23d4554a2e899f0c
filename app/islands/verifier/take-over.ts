import { formatInstant } from '../../i18n/format.ts';
import { askForPaper } from '../../verifier/ask-for-paper.ts';
import { askPortalAt } from '../../verifier/ask-portal.ts';
import { checkInBrowser } from '../../verifier/check-in-browser.ts';
import { isOfQrCode, readQrCode } from '../../verifier/qr-code.ts';
import type { SealList, Verdict } from '../../verifier/model.ts';
import { make } from '../make.ts';
import { pageLanguage } from '../page-language.ts';
import { readWords } from '../read-words.ts';

/** Checks files where they are: the form is never sent. */
export function takeOver(host: HTMLElement): void {
  const form = host.querySelector('form');
  const input = host.querySelector<HTMLInputElement>('input[type=file]');
  if (!form || !input) return;
  const words = readWords('verifier', host);
  const status = make('p', { className: 'check-status', role: 'status' });
  const place = make('div', {});
  host.append(status, place);
  void tellQrCode(words, status);
  addEventListener('hashchange', () => void tellQrCode(words, status));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    document.getElementById('ergebnis')?.remove();
    place.replaceChildren();
    const [file] = input.files ?? [];
    status.textContent = file ? words.checking : words.none;
    if (file) void check(host, { file, status, place });
    else input.focus();
  });
}

type Errand = { readonly file: File; readonly status: HTMLElement; readonly place: HTMLElement };

async function check(host: HTMLElement, { file, status, place }: Errand): Promise<void> {
  const words = readWords('verifier', host);
  try {
    const { verdict, shown } = await checkInBrowser(file, {
      // The page's own loader wrote it.
      seals: JSON.parse(host.dataset['seals'] ?? '') as SealList,
      ask: askPortalAt(''),
      words: words.verdict,
      instant,
    });
    const about = words.result.replace('{name}', file.name);
    status.textContent = [about, ...aboutQrCode(verdict, words)].join('. ');
    place.replaceChildren(shown);
    shown.focus();
  } catch {
    // A file that was moved or taken away after it was chosen; the browser does not say more.
    status.textContent = words.unreadable;
  }
}

type Words = ReturnType<typeof readWords<'verifier'>>;

/**
 * Says at once which file is wanted, and before it, as soon as the portal has answered, what is known of the paper. The link
 * to the case bears the number from then on.
 */
async function tellQrCode(words: Words, status: HTMLElement): Promise<void> {
  const code = readQrCode(location.hash);
  if (!code) return;
  const toCase = document.querySelector<HTMLAnchorElement>('a#vorgang');
  if (toCase) toCase.hash = code.reference;
  const wanted = words.code.replace('{reference}', code.reference);
  status.textContent = wanted;
  const since = await askForPaper('', code);
  // Somebody may have chosen a file meanwhile, or scanned another code.
  if (since === null || status.textContent !== wanted) return;
  status.textContent = `${words.codeInLog.replace('{time}', instant(since))} ${wanted}`;
}

const instant = (iso: string): string => formatInstant(pageLanguage(), new Date(iso));

/** Whoever came here by a QR code is told whether the file is the one it stands on. */
function aboutQrCode(verdict: Verdict, words: Words): readonly string[] {
  const code = readQrCode(location.hash);
  const fits = code && isOfQrCode(verdict, code);
  if (fits === null) return [];
  return [fits ? words.codeMatches : words.codeDiffers];
}
