import { fetchCodelist } from './combobox/fetch-codelist.ts';

/** Fetches widget and official list side by side, then lets the widget take over the text field. */
export async function wakeCombobox(host: HTMLElement): Promise<void> {
  const [{ takeOver }, list] = await Promise.all([
    import('./combobox/take-over.tsx'),
    fetchCodelist(host.dataset['listUrl'] ?? ''),
  ]);
  takeOver(host, list);
}
