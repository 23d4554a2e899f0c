import type { Desk } from './desk.ts';
import { percentOf, progressSentence } from './sentences.ts';

export type Phase = 'idle' | 'sending' | 'paused' | 'failed' | 'done';

type Shown = {
  readonly choose: boolean;
  /** The native controls: the way without resuming, when that has failed. */
  readonly native: boolean;
  readonly panel: boolean;
  readonly toggle: 'pause' | 'resume' | null;
};

/** What is seen in each phase. */
const phases: Readonly<Record<Phase, Shown>> = {
  idle: { choose: true, native: false, panel: false, toggle: null },
  sending: { choose: false, native: false, panel: true, toggle: 'pause' },
  paused: { choose: false, native: false, panel: true, toggle: 'resume' },
  failed: { choose: false, native: true, panel: true, toggle: 'resume' },
  done: { choose: false, native: false, panel: true, toggle: null },
};

/** Shows what belongs to a phase. A cursor that stood on what goes is not lost. */
export function showPhase({ native, parts, words }: Desk, phase: Phase): void {
  const { choose, panel, toggle, cancel, text } = parts;
  const shown = phases[phase];
  const hadFocus = [choose, toggle, cancel].some((button) => button === document.activeElement);
  choose.hidden = !shown.choose;
  panel.hidden = !shown.panel;
  native.input.hidden = !shown.native;
  native.add.hidden = !shown.native;
  toggle.hidden = shown.toggle === null;
  cancel.hidden = shown.toggle === null;
  if (shown.toggle !== null) toggle.textContent = words[shown.toggle];
  if (hadFocus && shown.panel) (toggle.hidden ? text : toggle).focus();
}

/** Shows how far a file has come. */
export function showProgress(desk: Desk, file: File, sent: number): void {
  desk.parts.bar.value = percentOf(file, sent);
  desk.parts.text.textContent = progressSentence({ ...desk, file }, sent);
}

/** Shows a sentence above the upload; an empty one takes it away. */
export function tell({ parts: { message } }: Desk, tone: 'error' | 'remark', sentence: string): void {
  message.className = tone;
  message.textContent = sentence;
  message.hidden = sentence === '';
}
