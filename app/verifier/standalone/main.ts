import { checkInBrowser } from '../check-in-browser.ts';
import type { SealList } from '../model.ts';
import { parseSealList } from '../parse-seal-list.ts';
import type { LiveWords } from '../view.ts';

/** The texts of one language, as `locales/<language>/verify.json` has them. */
type Texts = {
  readonly name: string;
  readonly locale: string;
  readonly form: Readonly<Record<'label' | 'button' | 'none', string>>;
  readonly live: Omit<LiveWords, 'verdict' | 'none'>;
  readonly verdict: LiveWords['verdict'];
  readonly standalone: Readonly<
    Record<'title' | 'lead' | 'list' | 'listHint' | 'noList' | 'badList', string>
  >;
};

// The build writes it beside this script, out of our own files.
const languages = JSON.parse(byId('words').textContent) as Readonly<Record<string, Texts>>;

function byId(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new TypeError(`The page has no ${id}.`);
  return element;
}

const choose = byId('language') as HTMLSelectElement;
const list = byId('list') as HTMLInputElement;
const file = byId('file') as HTMLInputElement;

for (const [code, { name }] of Object.entries(languages)) choose.append(new Option(name, code));
choose.value = navigator.language.startsWith('de') ? 'de' : 'en';
choose.addEventListener('change', show);
byId('form').addEventListener('submit', (event) => {
  event.preventDefault();
  void check();
});
show();

function texts(): Texts {
  const chosen = languages[choose.value];
  if (!chosen) throw new TypeError('The language is not there.');
  return chosen;
}

/** Writes all words anew in the chosen language. */
function show(): void {
  const { standalone, form } = texts();
  document.documentElement.lang = choose.value;
  document.title = standalone.title;
  const words = {
    title: standalone.title,
    lead: standalone.lead,
    'list-label': standalone.list,
    'list-hint': standalone.listHint,
    'file-label': form.label,
    button: form.button,
  };
  for (const [id, text] of Object.entries(words)) byId(id).textContent = text;
  say('');
}

/** Tells what happens, and takes away the last verdict. */
function say(text: string): void {
  byId('verdict').replaceChildren();
  byId('status').textContent = text;
}

async function check(): Promise<void> {
  const { standalone, form, live } = texts();
  const [[seals], [chosen]] = [list.files ?? [], file.files ?? []];
  if (!seals || !chosen) {
    say(seals ? form.none : standalone.noList);
    return;
  }
  say(live.checking);
  try {
    const parsed = parseSealList(await seals.text());
    if (parsed) await checkBy(parsed, chosen);
    else say(standalone.badList);
  } catch {
    // A file that was moved or taken away after it was chosen; the browser does not say more.
    say(live.unreadable);
  }
}

async function checkBy(seals: SealList, chosen: File): Promise<void> {
  const { live, verdict: words, locale } = texts();
  const style = { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Berlin' } as const;
  const format = new Intl.DateTimeFormat(locale, style);
  const instant = (iso: string): string => format.format(new Date(iso));
  const { shown } = await checkInBrowser(chosen, { seals, ask: null, words, instant });
  say(live.result.replace('{name}', chosen.name));
  byId('verdict').append(shown);
  shown.focus();
}
