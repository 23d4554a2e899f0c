import { isContent } from '#forms/engine/fields/content.ts';
import { answerAt } from '#forms/engine/item.ts';
import type { Answer, Field } from '#forms/engine/model.ts';
import { nameCodes } from '../../code-names.ts';
import type { FieldView } from '../../view.ts';
import type { Words } from '../../words.ts';
import { describeAnswer } from '../answer.ts';
import type { PageFacts } from '../facts.ts';
import { shortLabel } from '../labels.ts';
import { linesOf } from '../lines-of.ts';

/**
 * A question in a correction: what stays is text to be read; before one that is asked stand the agency's reason and what
 * was sent before.
 */
export function correctField(
  words: Words,
  facts: PageFacts,
  { field, ask }: { readonly field: Field; readonly ask: () => FieldView },
): readonly FieldView[] {
  const { correction } = facts;
  if (!correction || isContent(field)) return [ask()];
  if (correction.locked.has(field.id)) return [asText(words, facts, field)];
  const paragraphs = whatStood(words, facts, field);
  const reason = correction.reasons[field.id];
  if (paragraphs.length === 0) return [ask()];
  const heading = words.say(
    reason === undefined ? 'correction:answer.officeAsks' : 'correction:answer.officeSays',
  );
  return [{ kind: 'notice', id: `reason-${field.id}`, tone: 'info', heading, paragraphs }, ask()];
}

function asText(words: Words, facts: PageFacts, field: Field): FieldView {
  const answer = facts.correction && answerAt(facts.correction.now, field.id);
  const name = shortLabel(words.service(facts.service.id), field);
  return {
    kind: 'computed',
    id: field.id,
    name,
    text: tell(words, facts, { field, answer: answer ?? null }),
  };
}

/** The reason, and the earlier answer as soon as there is another. */
function whatStood(words: Words, facts: PageFacts, field: Field): readonly string[] {
  const { reasons = {}, before = {}, now = {} } = facts.correction ?? {};
  const [reason, old] = [reasons[field.id], answerAt(before, field.id)];
  const isOther = JSON.stringify(old) !== JSON.stringify(answerAt(now, field.id));
  const answer = old === undefined || !isOther ? null : tell(words, facts, { field, answer: old });
  const stood = answer === null ? [] : [words.say('correction:answer.before', { answer })];
  return [...linesOf(reason ?? ''), ...stood];
}

type Told = { readonly field: Field; readonly answer: Answer };

function tell(words: Words, { service, codelists }: PageFacts, told: Told): string {
  const nameCode = nameCodes(codelists, words.language);
  return describeAnswer({ ...told, words, own: words.service(service.id), nameCode }).join(', ');
}
