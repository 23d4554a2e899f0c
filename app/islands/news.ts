import { make } from './make.ts';
import { readWords } from './read-words.ts';

/** Milliseconds. */
const PAUSE = 30_000;

/**
 * Asks now and then, while the page is looked at, what has come in since. It only adds a line with a link: the list and
 * the cursor stay where they are until the reader wants otherwise.
 */
export function watchNews(host: HTMLElement): void {
  const { reload } = readWords('news', host);
  setInterval(() => {
    if (document.visibilityState === 'visible') void ask(host, reload);
  }, PAUSE);
}

async function ask(host: HTMLElement, reload: string): Promise<void> {
  const text = await textFrom(host.dataset['url'] ?? '');
  // The same news twice would be read out twice.
  if (text === '' || host.textContent === `${text} ${reload}`) return;
  host.replaceChildren(`${text} `, make('a', { href: location.href, textContent: reload }));
}

/** Without a line nothing is said; the next time is another chance. */
async function textFrom(url: string): Promise<string> {
  try {
    const response = await fetch(url, { redirect: 'error' });
    const { text } = response.ok ? ((await response.json()) as { readonly text: string }) : { text: '' };
    return text;
  } catch {
    return '';
  }
}
