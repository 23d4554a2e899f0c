import type { UploadView } from '../../i18n/view.ts';
import { idOf, make } from '../make.ts';

/** The native controls that the island stands in front of. */
export type Native = {
  readonly host: HTMLElement;
  readonly input: HTMLInputElement;
  /** Sends the form so that the page shows the file. */
  readonly add: HTMLButtonElement;
  readonly form: HTMLFormElement;
};

/** What the island adds. */
export type Parts = {
  /** Opens the browser's file dialogue: voice control cannot press the native input. */
  readonly choose: HTMLButtonElement;
  readonly message: HTMLElement;
  readonly panel: HTMLElement;
  readonly text: HTMLElement;
  readonly bar: HTMLProgressElement;
  readonly toggle: HTMLButtonElement;
  readonly cancel: HTMLButtonElement;
  /** Speaks to those who listen. It is there before it has something to say. */
  readonly region: HTMLElement;
};

/** The native controls of an upload; `null` where no further file may be added. */
export function findNative(host: HTMLElement): Native | null {
  const input = host.querySelector('input');
  const add = host.querySelector('button');
  const form = input?.form;
  return input && add && form ? { host, input, add, form } : null;
}

/** Builds the island's own controls around the native input, whose id, hint and error go to the button. */
export function buildParts({ host, input }: Native, words: UploadView['words']): Parts {
  const { id } = input;
  const choose = button(words.choose, 'secondary');
  describeLike(input, choose);
  const text = make('p', { id: `${id}-progress`, tabIndex: -1 });
  const bar = make('progress', { max: 100, value: 0 });
  bar.setAttribute('aria-labelledby', text.id);
  const toggle = button(words.pause, 'secondary');
  const cancel = button(words.cancel, 'quiet');
  const panel = make('div', { className: 'upload-panel', hidden: true });
  panel.append(text, bar, toggle, cancel);
  const message = make('p', { className: 'error', tabIndex: -1, hidden: true });
  const region = make('p', { className: 'spoken', role: 'status' });
  host.prepend(message, choose, panel);
  host.append(region);
  return { choose, message, panel, text, bar, toggle, cancel, region };
}

function button(textContent: string, tone: string): HTMLButtonElement {
  return make('button', { type: 'button', className: `button ${tone}`, textContent });
}

/** The name is the visible text, so that it can be spoken; the question, its hint and its error describe the button. */
function describeLike(input: HTMLInputElement, choose: HTMLButtonElement): void {
  const { id } = input;
  const label = input.labels?.[0];
  input.id = `${id}-native`;
  choose.id = id;
  const about = [label && idOf(label, `${id}-label`), input.getAttribute('aria-describedby')];
  choose.setAttribute('aria-describedby', about.filter(Boolean).join(' '));
  // Who presses the label opens the file dialogue, too.
  if (label) label.htmlFor = input.id;
}
