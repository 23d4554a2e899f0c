import type { LineView, PartsView } from '../../i18n/view.ts';

const question = { hint: null, error: null, why: null, isHeading: false } as const;

function line(name: string, own: Partial<LineView> & Pick<LineView, 'label' | 'value'>): LineView {
  return {
    id: `f-${name.replaceAll('.', '-')}`,
    name,
    hint: null,
    error: null,
    autocomplete: null,
    width: 'long',
    isWrong: false,
    inputMode: 'text',
    rows: 1,
    ...own,
  };
}

export const parcel: PartsView = {
  ...question,
  kind: 'parts',
  id: 'f-flurstueck',
  name: 'flurstueck',
  label: 'Auf welchem Flurstück bauen Sie?',
  hint: 'Die Angaben stehen im Grundbuch und im Grundsteuerbescheid.',
  parts: [
    line('flurstueck.gemarkung', { label: 'Gemarkung', value: 'Musterstadt' }),
    line('flurstueck.flur', {
      label: 'Flur (freiwillig)',
      value: '12',
      width: 'short',
      inputMode: 'numeric',
    }),
    line('flurstueck.flurstueck', {
      label: 'Flurstück',
      value: '12-3',
      width: 'short',
      hint: 'Zum Beispiel: 123/4',
      error: 'Fehler: Schreiben Sie das Flurstück mit Ziffern, zum Beispiel: 123/4',
      isWrong: true,
    }),
  ],
  searches: [],
};

export const mapArea: PartsView = {
  ...question,
  kind: 'parts',
  id: 'f-baustelle',
  name: 'baustelle',
  label: 'Wo wird die Straße gesperrt?',
  parts: [
    line('baustelle.beschreibung', {
      label: 'Wo ist es?',
      value: 'Lange Gasse 12 bis 18',
      hint: 'Nennen Sie Straße, Hausnummern oder was man von dort sieht.',
      rows: 4,
    }),
    line('baustelle.punkte', { label: 'Koordinaten (freiwillig)', value: '50.7753, 6.0839', rows: 4 }),
  ],
  searches: [],
};
