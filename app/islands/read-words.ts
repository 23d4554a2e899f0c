import type { CalendarView, SearchView, SessionLimitView, UploadView } from '../i18n/view.ts';
import type { LiveWords } from '../verifier/view.ts';

type Words = {
  readonly verifier: LiveWords;
  readonly 'case-code': Readonly<Record<'filled' | 'numberFilled', string>>;
  readonly news: { readonly reload: string; readonly beside?: string };
  readonly session: SessionLimitView['words'];
  readonly combobox: SearchView['words'];
  readonly calendar: Pick<CalendarView, 'open' | 'title' | 'close'>;
  readonly upload: UploadView['words'];
};

/** The words that the server wrote beside the control of an island. */
export function readWords<Island extends keyof Words>(_island: Island, host: HTMLElement): Words[Island] {
  // Our own component wrote them, from the same type.
  return JSON.parse(host.dataset['words'] ?? '{}') as Words[Island];
}
