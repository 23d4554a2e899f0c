import { takeCaseCode } from './case-code.ts';
import { offerCalendar } from './calendar.ts';
import { wakeCombobox } from './combobox.ts';
import { renewOnComingBack } from './come-back.ts';
import { watchNews } from './news.ts';
import { listenForKeys } from './shortcuts.ts';
import { wakeVerifier } from './verifier.ts';
import { onFirstUse } from './on-first-use.ts';
import { takeOver as takeOverUpload } from './upload/take-over.ts';

/**
 * What wakes each island. The upload is small and takes the place of its control at once, so that nothing moves under
 * a finger; the others load when they are used. A page without islands loads nothing beyond this.
 */
const wakes: Readonly<Record<string, (host: HTMLElement) => void>> = {
  combobox: (host) => onFirstUse(host, () => wakeCombobox(host)),
  calendar: offerCalendar,
  'case-code': takeCaseCode,
  upload: takeOverUpload,
  verifier: wakeVerifier,
  news: (host) => watchNews(host),
  'case-news': (host) => watchNews(host, renew),
  shortcuts: listenForKeys,
  session: wakeSession,
};

/** Only pages that end without a click have it. Until it has come they say beforehand when they do. */
function wakeSession(host: HTMLElement): void {
  import('./session.ts').then(
    // Not taken apart here: the build tool wraps that in bytes of its own, on every page.
    (session) => session.watchSession(host),
    () => undefined,
  );
}

function wakeIn(root: ParentNode): void {
  for (const host of root.querySelectorAll<HTMLElement>('[data-island]'))
    wakes[host.dataset['island'] ?? '']?.(host);
}

/** Few pages are ever shown anew: what does it is loaded then. */
async function renew(url: string): Promise<boolean> {
  const fresh = await import('./renew-page.ts').then((renewing) => renewing.renewPage(url));
  if (fresh) wakeIn(fresh);
  return fresh !== null;
}

wakeIn(document);
renewOnComingBack();

// Who has to mend something is told so first.
document.getElementById('fehler')?.focus();
