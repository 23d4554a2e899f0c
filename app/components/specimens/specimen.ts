import type { ReactElement } from 'react';

/** One component in one state. Test data: invented people, words of no form. */
export type Specimen = { readonly id: string; readonly shows: ReactElement };
