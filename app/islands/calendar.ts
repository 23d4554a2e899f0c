import { idOf, make } from './make.ts';
import { readWords } from './read-words.ts';

/** Puts a button beside the three parts of a date. The calendar itself is loaded when somebody turns to the button. */
export function offerCalendar(host: HTMLElement): void {
  const { open } = readWords('calendar', host);
  const button = make('button', {
    type: 'button',
    className: 'button secondary',
    textContent: open,
    ariaHasPopup: 'dialog',
    ariaExpanded: 'false',
  });
  nameAfterQuestion(host, button);
  const load = () => import('./calendar/open-calendar.tsx');
  const prepare = () => void load().catch(() => undefined);
  button.addEventListener('focus', prepare, { once: true });
  button.addEventListener('pointerenter', prepare, { once: true });
  button.addEventListener('click', () => {
    load().then(
      ({ openCalendar }) => openCalendar(host, button),
      // Without the calendar the date can still be written.
      () => host.querySelector('input')?.focus(),
    );
  });
  host.append(button);
}

/** Several dates of a page have the same button; its name tells them apart. */
function nameAfterQuestion(host: HTMLElement, button: HTMLButtonElement): void {
  const stem = host.querySelector('input')?.id ?? '';
  const legend = host.closest('fieldset')?.querySelector('legend');
  if (!legend) return;
  const ids = [idOf(button, `${stem}-calendar`), idOf(legend, `${stem}-legend`)];
  button.setAttribute('aria-labelledby', ids.join(' '));
}
