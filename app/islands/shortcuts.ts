/** Where a letter is typed, it is a letter. */
const TYPING = 'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]';

const ROWS = 'tbody th a';

/**
 * The keys of the desk (WCAG 2.1.4: they can be switched off). A letter goes to what bears it as `data-key`: a link is
 * followed, a control gets the focus and is never pressed.
 */
export function listenForKeys(): void {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
    if (event.target instanceof Element && event.target.closest(TYPING)) return;
    if (act(event.key)) event.preventDefault();
  });
}

function act(key: string): boolean {
  const move = moves[key];
  if (move) return move();
  const target = /^[a-z?]$/.test(key) ? document.querySelector<HTMLElement>(`[data-key="${key}"]`) : null;
  if (!target) return false;
  if (target instanceof HTMLAnchorElement) target.click();
  else target.focus();
  return true;
}

const moves: Readonly<Record<string, () => boolean>> = {
  j: () => step(1),
  k: () => step(-1),
  x: () => {
    const box = rowInFocus()?.querySelector<HTMLInputElement>('input[type=checkbox]');
    box?.click();
    return box !== null && box !== undefined;
  },
};

function step(by: 1 | -1): boolean {
  const links = [...document.querySelectorAll<HTMLElement>(ROWS)];
  const own = links.findIndex((link) => link.closest('tr') === rowInFocus());
  const next = links[own === -1 ? 0 : own + by];
  next?.focus();
  return links.length > 0;
}

function rowInFocus(): HTMLElement | null {
  return document.activeElement?.closest('tr') ?? null;
}
