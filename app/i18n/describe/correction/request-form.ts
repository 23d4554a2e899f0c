import { LONGEST_NOTE } from '#forms/submission/note.ts';
import type { Input } from '#forms/engine/model.ts';
import type { Correctable } from '#forms/submission/correction/correctable.ts';
import type { Codelists, Service } from '#forms/engine/model.ts';
import type { DateView, ErrorView, MarkSectionView, TextView } from '../../view.ts';
import type { Words } from '../../words.ts';
import { controlId } from '../control-id.ts';
import { describeDue, dueSentence } from '../due-view.ts';
import { headingOf, rowsOf } from './points.ts';

/** What is wrong with a request, by its control. */
export type RequestFaultView =
  | { readonly field: 'mark'; readonly code: 'missing' }
  | { readonly field: 'reason'; readonly mark: string; readonly code: Note }
  | { readonly field: 'text'; readonly code: Note }
  | { readonly field: 'due'; readonly part: string | null; readonly code: string };

type Note = 'missing' | 'too-long' | 'hidden-character';

type Facts = {
  readonly service: Service;
  readonly parts: readonly Correctable[];
  readonly codelists: Codelists;
  readonly typed: Input;
  readonly faults: readonly RequestFaultView[];
};

export type RequestFormView = {
  readonly sections: readonly MarkSectionView[];
  readonly text: TextView;
  readonly due: DateView;
  readonly errors: readonly ErrorView[];
};

/** The form in which a caseworker marks answers, each with its reason. */
export function describeRequestForm(words: Words, facts: Facts): RequestFormView {
  const sections = facts.parts.map((part): MarkSectionView => {
    const rows = rowsOf(part).map(({ id, label, told }) => {
      const name = part.kind === 'list' ? words.say('correction:request.list') : label(words, facts);
      const hint = part.kind === 'list' ? words.say('correction:request.listHint') : null;
      return describeMark(words, facts, {
        id,
        label: name,
        answer: hint ?? told(words, facts).lines.join(', '),
      });
    });
    return { id: `m-${rows[0]?.id ?? ''}`, heading: headingOf(words, facts.service, part), rows };
  });
  const labels = new Map(sections.flatMap(({ rows }) => rows.map(({ id, label }) => [id, label] as const)));
  const first = sections[0]?.rows[0]?.controlId ?? 'inhalt';
  return {
    sections,
    text: describeText(words, facts),
    due: describeDue(words, {
      label: words.say('correction:request.due'),
      hint: words.say('correction:request.dueHint'),
      input: facts.typed,
      fault: facts.faults.find(({ field }) => field === 'due'),
    }),
    errors: facts.faults.map((fault) => ({
      href: `#${targetOf(fault, first)}`,
      text: sentenceFor(words, fault, labels),
    })),
  };
}

type Marked = { readonly id: string; readonly label: string; readonly answer: string };

function describeMark(
  words: Words,
  { typed, faults }: Facts,
  { id, label, answer }: Marked,
): MarkSectionView['rows'][number] {
  const fault = faults.find((each) => each.field === 'reason' && each.mark === id);
  return {
    id,
    controlId: controlId(`mark.${id}`),
    label,
    mark: words.say('correction:request.mark', { label }),
    answer,
    isMarked: typed['mark']?.includes(id) ?? false,
    reason: {
      ...textView(`reason.${id}`, typed),
      label: words.say('correction:request.reason', { label }),
      error: fault ? atField(words, sentenceFor(words, fault, new Map([[id, label]]))) : null,
      control: { ...TEXT, rows: 2 },
    },
  };
}

const TEXT: TextView['control'] = {
  type: 'text',
  inputMode: 'text',
  autocomplete: null,
  spellcheck: true,
  rows: 4,
  width: 'long',
  isLtr: false,
};

function textView(name: string, typed: Input) {
  return {
    kind: 'text' as const,
    id: controlId(name),
    name,
    hint: null,
    why: null,
    isHeading: false,
    value: typed[name]?.[0] ?? '',
  };
}

function describeText(words: Words, { typed, faults }: Facts): TextView {
  const fault = faults.find(({ field }) => field === 'text');
  return {
    ...textView('text', typed),
    label: words.say('correction:request.text'),
    error: fault ? atField(words, sentenceFor(words, fault, new Map())) : null,
    control: TEXT,
  };
}

function atField(words: Words, text: string): string {
  return words.say('common:errors.atField', { text });
}

function targetOf(fault: RequestFaultView, first: string): string {
  if (fault.field === 'mark') return first;
  if (fault.field === 'reason') return controlId(`reason.${fault.mark}`);
  return fault.field === 'due' ? controlId('due.day') : controlId('text');
}

function sentenceFor(words: Words, fault: RequestFaultView, labels: ReadonlyMap<string, string>): string {
  if (fault.field === 'mark') return words.say('correction:request.faults.mark.missing');
  if (fault.field === 'due') return dueSentence(words, fault);
  const label = fault.field === 'reason' ? (labels.get(fault.mark) ?? '') : '';
  return words.say(`correction:request.faults.${fault.field}.${fault.code}`, { label, max: LONGEST_NOTE });
}
