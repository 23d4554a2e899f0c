import { make } from './make.ts';
import { readWords } from './read-words.ts';

/** Milliseconds. */
const PAUSE = 30_000;

/** Shows the page anew where it is; `false` where something that was typed would be lost by it. */
type Renew = (url: string) => Promise<boolean>;

/**
 * Asks now and then, while the page is looked at, what has come in since. It only adds a line with a link: the page and
 * the cursor stay where they are until the reader wants otherwise.
 */
export function watchNews(host: HTMLElement, renew: Renew | null = null): void {
  const asking = setInterval(() => {
    if (!host.isConnected) clearInterval(asking);
    else if (document.visibilityState === 'visible') void ask(host, renew);
  }, PAUSE);
}

async function ask(host: HTMLElement, renew: Renew | null): Promise<void> {
  const text = await textFrom(host.dataset['url'] ?? '');
  // The same news twice would be read out twice.
  if (text === '' || host.dataset['told'] === text) return;
  host.dataset['told'] = text;
  host.replaceChildren(`${text} `, linkFor(host, renew));
}

function linkFor(host: HTMLElement, renew: Renew | null): HTMLAnchorElement {
  const { reload, beside } = readWords('news', host);
  const link = make('a', { href: host.dataset['page'] ?? location.href, textContent: reload });
  link.dataset['key'] = 'l';
  if (!renew || beside === undefined) return link;
  link.addEventListener('click', (event) => {
    // Whoever wants another window gets one.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void renewOr(renew, link, beside);
  });
  return link;
}

/** What cannot take the place of this page is offered beside it. */
async function renewOr(renew: Renew, link: HTMLAnchorElement, beside: string): Promise<void> {
  const { href } = link;
  if (!(await renew(href))) link.replaceWith(make('a', { href, target: '_blank', textContent: beside }));
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
