import { ANNA } from './counter.ts';

/** Leads the office that Anna works in. */
export const LENA = {
  ...ANNA,
  id: '0b0c3a52-0b57-4d7c-9a44-3f1d2a9b6e21',
  name: 'Lena',
  subject: 'lena',
  role: 'lead',
} as const;
