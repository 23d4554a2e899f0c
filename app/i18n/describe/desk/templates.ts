import type { WordKey, Words } from '../../words.ts';
import { officialLanguage } from '../../languages.ts';
import { controlId } from '../control-id.ts';
import type { SelectView } from '../inbox/filter.ts';

/** What caseworkers write most often. Gaps to be filled in stand as `[?]`. */
const TEMPLATES = {
  document: { name: 'desk:templates.document.name', text: 'desk:templates.document.text' },
  question: { name: 'desk:templates.question.name', text: 'desk:templates.question.text' },
  longer: { name: 'desk:templates.longer.name', text: 'desk:templates.longer.text' },
  visit: { name: 'desk:templates.visit.name', text: 'desk:templates.visit.text' },
} as const satisfies Record<string, { readonly name: WordKey; readonly text: WordKey }>;

type Template = keyof typeof TEMPLATES;

/** The templates to choose from. */
export function describeTemplates(words: Words, chosen: string): SelectView {
  return {
    id: controlId('template'),
    name: 'template',
    label: words.say('desk:message.template'),
    value: chosen,
    options: [
      { value: '', label: words.say('desk:message.noTemplate') },
      ...Object.entries(TEMPLATES).map(([value, { name }]) => ({ value, label: words.say(name) })),
    ],
  };
}

type Asked = {
  readonly template: string;
  /** What stands in the control already; it stays. */
  readonly typed: string;
  /** The official text, and that of the language in which the person has read the form. */
  readonly official: Words;
  readonly asRead: Words;
};

/**
 * A template behind what was typed. The official language is German (§ 23 Abs. 1 VwVfG), easy German where that was
 * read; other languages stand below it.
 */
export function withTemplate({ template, typed, official, asRead }: Asked): string {
  if (!isTemplate(template)) return typed;
  const { text } = TEMPLATES[template];
  const isGerman = asRead.language.startsWith(officialLanguage);
  const texts = isGerman ? [asRead.say(text)] : [official.say(text), asRead.say(text)];
  return [typed.trim(), ...texts].filter((part) => part !== '').join('\n\n');
}

function isTemplate(name: string): name is Template {
  return Object.hasOwn(TEMPLATES, name);
}
