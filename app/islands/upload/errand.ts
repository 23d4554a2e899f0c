import type { Desk } from './desk.ts';
import { handIn } from './hand-in.ts';
import { milestoneOf } from './milestones.ts';
import { percentOf, progressSentence, sentenceAbout } from './sentences.ts';
import { showPhase, showProgress, tell, type Phase } from './show.ts';
import type { Transfer, TransferEvents } from './transfer.ts';

/** One file on its way. */
export type Errand = {
  readonly isBusy: () => boolean;
  /** Pauses, or goes on. */
  readonly toggle: () => void;
  /** Goes on if the line was cut. */
  readonly tryAgain: () => void;
  /** Says that the form cannot be sent yet, and goes on if it was paused. */
  readonly askToWait: () => void;
  /** Gives the file up. */
  readonly drop: () => void;
};

/** Sends a file and hands it in. */
export function startErrand(desk: Desk, file: File): Errand {
  let phase: Phase = 'idle';
  let transfer: Transfer | null = null;
  const enter = (next: Phase) => {
    phase = next;
    showPhase(desk, next);
  };
  const fail = () => {
    if (phase !== 'sending') return;
    enter('failed');
    const sentence = sentenceAbout(desk.words.failed, file);
    tell(desk, 'error', sentence);
    desk.say(sentence);
  };
  const done = (id: string) => {
    enter('done');
    tell(desk, 'remark', '');
    showProgress(desk, file, file.size);
    desk.say(sentenceAbout(desk.words.done, file));
    handIn(desk.native, { id, name: file.name });
  };
  const report = reporter(desk, file);
  const events = { onDone: done, onFail: fail, onProgress: report };
  const send = () => {
    enter('sending');
    tell(desk, 'remark', '');
    if (transfer) transfer.go();
    else open(desk, file, events).then(take, fail);
  };
  const take = (opened: Transfer) => {
    transfer = opened;
    // Meanwhile it may have been paused or given up.
    if (phase === 'sending') transfer.go();
  };
  const pause = () => {
    transfer?.pause();
    enter('paused');
  };
  send();
  report(0);
  return {
    isBusy: () => phase === 'sending' || phase === 'paused',
    toggle: () => (phase === 'sending' ? pause() : send()),
    tryAgain: () => phase === 'failed' && send(),
    askToWait: () => {
      if (phase === 'paused') send();
      tell(desk, 'remark', desk.words.wait);
      desk.parts.message.focus();
    },
    drop: () => {
      transfer?.cancel();
      enter('idle');
      tell(desk, 'remark', '');
    },
  };
}

async function open({ native }: Desk, file: File, events: TransferEvents): Promise<Transfer> {
  const { createTransfer } = await import('./transfer.ts');
  return createTransfer(file, native.host.dataset['url'] ?? '', events);
}

/** Shows every step and speaks at each quarter. The last one is spoken by the sentence that the file has arrived. */
function reporter(desk: Desk, file: File): (sent: number) => void {
  let spoken = -1;
  return (sent) => {
    showProgress(desk, file, sent);
    const milestone = milestoneOf(percentOf(file, sent));
    if (milestone <= spoken || milestone === 100) return;
    spoken = milestone;
    desk.say(progressSentence({ ...desk, file }, sent));
  };
}
