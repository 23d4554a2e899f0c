import type { Condition, SmallField, SmallForm, SmallList, SmallPage, SmallRule } from './small-form.ts';

/** The steps of a small form in the form language, and what follows them. */
export function writeSmallForm({ steps, never }: SmallForm): {
  readonly steps: string;
  readonly rest: string;
} {
  const rules = steps.flatMap((step) =>
    step.kind === 'page'
      ? step.rules.map((rule) => writeRule(rule, rule.at))
      : step.page.rules.map((rule) => writeRule(rule, `${step.id}.${rule.at}`)),
  );
  const lists = [
    ...(rules.length > 0 ? ['rules:', ...rules] : []),
    ...(never.length > 0 ? ['never:', ...never.map((each) => `  - '${writeCondition(each)}'`)] : []),
  ];
  return {
    steps: steps
      .map((step) => (step.kind === 'page' ? writePage(step) : writeList(step)).join('\n'))
      .join('\n')
      .concat('\n'),
    rest: lists.join('\n').concat('\n'),
  };
}

/** In the words of FEEL. */
function writeCondition(condition: Condition): string {
  const { is } = condition;
  if (is === 'yes') return condition.name;
  if (is === 'not') return `not(${writeCondition(condition.of)})`;
  if (is === 'and' || is === 'or')
    return `(${writeCondition(condition.left)} ${is} ${writeCondition(condition.right)})`;
  if (is === 'some' || is === 'every') {
    return `(${is} each in ${condition.list} satisfies ${writeCondition(within('each', condition.of))})`;
  }
  return writeTest(condition);
}

type Test = Exclude<Condition, { readonly is: 'yes' | 'not' | 'and' | 'or' | 'some' | 'every' }>;

function writeTest(test: Test): string {
  if (test.is === 'compare') return `${test.name} ${test.operator} ${String(test.number)}`;
  if (test.is === 'less') return `${test.left} < ${test.right}`;
  if (test.is === 'sum') return `${test.left} + ${test.right} > ${String(test.above)}`;
  if (test.is === 'empty') return `${test.name} = null`;
  if (test.is === 'index') return `item.index = ${String(test.number)}`;
  if (test.is === 'count') return `count(${test.list}) > ${String(test.above)}`;
  const options = test.options.map((option) => `"${option}"`);
  return options.length === 1
    ? `${test.name} = ${String(options[0])}`
    : `${test.name} in (${options.join(', ')})`;
}

/** What is asked of an item names it by the variable. */
function within(variable: string, condition: Condition): Condition {
  return 'name' in condition ? { ...condition, name: `${variable}.${condition.name}` } : condition;
}

function writePage({ id, when, fields }: SmallPage): readonly string[] {
  return [`  - id: ${id}`, ...whenLine(when), '    fields:', ...fields.map(writeField)];
}

function writeList({ id, when, least, most, page }: SmallList): readonly string[] {
  const max = most ? `'if ${writeCondition(most)} then 2 else 0'` : '2';
  return [
    `  - id: ${id}`,
    ...whenLine(when),
    `    repeat: { list: ${id}, min: ${String(least)}, max: ${max}, label: [] }`,
    '    steps:',
    ...writePage(page).map((line) => `    ${line}`),
  ];
}

function whenLine(when: Condition | null): readonly string[] {
  return when ? [`    when: '${writeCondition(when)}'`] : [];
}

function writeField(field: SmallField): string {
  const parts = [
    `id: ${field.id}`,
    field.kind === 'integer' ? 'type: integer, min: 0, max: 2' : `type: ${field.kind}`,
    ...(field.kind === 'choice' ? [`options: [${field.options.map(writeOption).join(', ')}]`] : []),
    ...(field.isOptional ? ['optional: true'] : []),
    ...(field.when ? [`when: '${writeCondition(field.when)}'`] : []),
    'purpose: antrag',
  ];
  return `      - { ${parts.join(', ')} }`;
}

function writeOption({ id, when }: { readonly id: string; readonly when: Condition | null }): string {
  return when ? `{ id: ${id}, when: '${writeCondition(when)}' }` : id;
}

function writeRule({ id, level, when, must }: SmallRule, at: string): string {
  const own = when ? `, when: '${writeCondition(when)}'` : '';
  return `  - { id: ${id}, at: ${at}, level: ${level}, must: '${writeCondition(must)}'${own} }`;
}
