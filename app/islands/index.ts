import { offerCalendar } from './calendar.ts';
import { wakeCombobox } from './combobox.ts';
import { onFirstUse } from './on-first-use.ts';
import { wakeUpload } from './upload.ts';

/** What wakes each island. A page without islands loads nothing beyond this file. */
const wakes: Readonly<Record<string, (host: HTMLElement) => void>> = {
  combobox: (host) => onFirstUse(host, () => wakeCombobox(host)),
  calendar: offerCalendar,
  upload: wakeUpload,
};

for (const host of document.querySelectorAll<HTMLElement>('[data-island]')) {
  wakes[host.dataset['island'] ?? '']?.(host);
}

// Who has to mend something is told so first.
document.getElementById('fehler')?.focus();
