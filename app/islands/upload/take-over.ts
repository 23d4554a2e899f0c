import { pageLanguage } from '../page-language.ts';
import { readWords } from '../read-words.ts';
import { createAnnouncer } from './announcer.ts';
import type { Desk } from './desk.ts';
import { takeDrops } from './drop-zone.ts';
import { startErrand, type Errand } from './errand.ts';
import { guardForm } from './guard-form.ts';
import { buildParts, findNative } from './parts.ts';
import { sentenceAbout } from './sentences.ts';
import { showPhase, tell } from './show.ts';

/** Puts progress, pause and resuming in front of a file input, which stays as the way out when sending fails. */
export function takeOver(host: HTMLElement): void {
  const native = findNative(host);
  if (!native) return;
  const words = readWords('upload', host);
  const parts = buildParts(native, words);
  const say = createAnnouncer((sentence) => (parts.region.textContent = sentence), browserClock);
  const desk: Desk = { native, parts, words, language: pageLanguage(), say };
  showPhase(desk, 'idle');
  receive(desk, Number(host.dataset['maxBytes']));
}

const browserClock = {
  now: () => performance.now(),
  later: (milliseconds: number, act: () => void) => void setTimeout(act, milliseconds),
};

/** One file at a time; who chooses another one means that instead. */
function receive(desk: Desk, maxBytes: number): void {
  const { native, parts, words, say } = desk;
  let errand: Errand | null = null;
  const begin = (file: File) => {
    errand?.drop();
    errand = null;
    if (file.size <= maxBytes) {
      errand = startErrand(desk, file);
      return;
    }
    native.input.value = '';
    const sentence = sentenceAbout(words.tooBig, file);
    tell(desk, 'error', sentence);
    say(sentence);
  };
  parts.choose.addEventListener('click', () => native.input.click());
  const beginWithChosen = () => {
    const file = native.input.files?.[0];
    if (file) begin(file);
  };
  native.input.addEventListener('change', beginWithChosen);
  // On a slow line somebody may have chosen before this script has come; and some browsers keep the file on reload.
  beginWithChosen();
  takeDrops(native, begin);
  parts.toggle.addEventListener('click', () => errand?.toggle());
  parts.cancel.addEventListener('click', () => {
    errand?.drop();
    errand = null;
    native.input.value = '';
    parts.choose.focus();
  });
  addEventListener('online', () => errand?.tryAgain());
  guardForm(native.form, {
    isBusy: () => errand?.isBusy() ?? false,
    onRefused: () => errand?.askToWait(),
  });
}
