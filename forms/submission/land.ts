/** The Länder by their usual letters (ISO 3166-2:DE); `BUND` where only what holds in all of them counts. */
export const LANDS = [
  'BW',
  'BY',
  'BE',
  'BB',
  'HB',
  'HH',
  'HE',
  'MV',
  'NI',
  'NW',
  'RP',
  'SL',
  'SN',
  'ST',
  'SH',
  'TH',
  'BUND',
] as const;

export type Land = (typeof LANDS)[number];
