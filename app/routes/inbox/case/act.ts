import type { FileAnswer } from '#forms/engine/model.ts';
import type { ChangeFault } from '../../../usecases/change-case.ts';
import type { DecisionFault } from '../../../usecases/desk/propose-decision.ts';
import type { ExtensionFault } from '../../../usecases/desk/extend-deadline.ts';
import type { TextFault } from '../../../usecases/desk/write-note.ts';
import type { MessageFault } from '../../../usecases/desk/write-to-citizen.ts';

/** What came of a button: done, or why not. */
export type Act =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'no-case' }
  | (Kept & {
      readonly ok: false;
      readonly reason: 'changed-elsewhere' | 'not-released' | 'no-seal';
    })
  | (Kept & { readonly ok: false; readonly reason: 'faults'; readonly faults: readonly CaseFault[] })
  /** Nothing is done yet: the form is shown again with another text. */
  | (Kept & {
      readonly ok: false;
      readonly reason: 'goes-on';
      readonly typed: string;
      readonly faults: readonly CaseFault[];
    });

/** Documents that were taken for the next try. */
type Kept = { readonly kept?: readonly FileAnswer[] };

/** What is wrong with a form, by the name of its control; `describe` has a sentence for each. */
export type CaseFault =
  | ChangeFault
  | TextFault<'internal'>
  | TextFault<'fileNumber'>
  | DecisionFault
  | MessageFault
  | ExtensionFault;
