import fc from 'fast-check';
import type { Condition, SmallField, SmallForm, SmallList, SmallPage, SmallRule } from './small-form.ts';

type Draw = fc.GeneratorValue;
type Known = { readonly id: string; readonly kind: SmallField['kind']; readonly options: readonly string[] };
/** What conditions may name at a place. */
type Sight = {
  readonly fields: readonly Known[];
  readonly list: ListSeen | null;
  readonly isInList: boolean;
};
type ListSeen = { readonly id: string; readonly fields: readonly Known[] };

/** Small forms whose conditions hang on conditions: two to four steps, of which one may be a list. */
export const smallForms: fc.Arbitrary<SmallForm> = fc.gen().map((draw) => {
  const count = draw(fc.integer, { min: 2, max: 4 });
  const listAt = draw(fc.integer, { min: 1, max: 6 });
  let sight: Sight = { fields: [], list: null, isInList: false };
  const steps: (SmallPage | SmallList)[] = [];
  for (let index = 0; index < count; index++) {
    const id = `s${String(index)}`;
    if (index === listAt) {
      const list = drawList(draw, id, sight);
      sight = { ...sight, list: { id, fields: list.page.fields.map(known) } };
      steps.push(list);
    } else {
      const page = drawPage(draw, id, sight);
      sight = { ...sight, fields: [...sight.fields, ...page.fields.map(known)] };
      steps.push(page);
    }
  }
  const never = draw(fc.nat, 2) === 0 ? [drawCondition(draw, sight, 2)] : [];
  return { steps, never };
});

function known(field: SmallField): Known {
  const options = field.kind === 'choice' ? field.options.map(({ id }) => id) : [];
  return { id: field.id, kind: field.kind, options };
}

function drawPage(draw: Draw, id: string, sight: Sight): SmallPage {
  const fields: SmallField[] = [];
  const count = draw(fc.integer, { min: 1, max: sight.isInList ? 1 : 2 });
  const seen = (): Sight => ({ ...sight, fields: [...sight.fields, ...fields.map(known)] });
  const when = drawMaybe(draw, sight, 2);
  for (let index = 0; index < count; index++) fields.push(drawField(draw, `${id}f${String(index)}`, seen()));
  const rules = draw(fc.nat, 2) === 0 ? [drawRule(draw, { id, fields }, seen())] : [];
  return { kind: 'page', id, when, fields, rules };
}

function drawList(draw: Draw, id: string, sight: Sight): SmallList {
  return {
    kind: 'list',
    id,
    when: drawMaybe(draw, sight, 2),
    least: draw(fc.boolean) ? 0 : 1,
    most: draw(fc.nat, 3) === 0 ? drawCondition(draw, sight, 1) : null,
    page: drawPage(draw, `${id}p`, { ...sight, isInList: true }),
  };
}

function drawField(draw: Draw, id: string, sight: Sight): SmallField {
  const kind = draw(fc.constantFrom<SmallField['kind'][]>, 'yesno', 'integer', 'choice');
  const when = drawMaybe(draw, sight, 2);
  const isOptional = draw(fc.nat, 3) === 0;
  if (kind !== 'choice') return { id, kind, when, isOptional };
  const options = ['a', 'b', 'c'].slice(0, draw(fc.integer, { min: 2, max: 3 }));
  const withWhen = options.map((option: string) => ({
    id: option,
    when: draw(fc.nat, 2) === 0 ? drawMaybe(draw, sight, 1) : null,
  }));
  return { id, kind, when, isOptional, options: withWhen };
}

function drawRule(draw: Draw, { id, fields }: Pick<SmallPage, 'id' | 'fields'>, sight: Sight): SmallRule {
  const own: Sight = { ...sight, list: null };
  return {
    id: `r${id}`,
    at: fields[draw(fc.nat, fields.length - 1)]?.id ?? '',
    level: draw(fc.constantFrom<SmallRule['level'][]>, 'error', 'warning'),
    when: draw(fc.boolean) ? drawMaybe(draw, own, 1) : null,
    must: drawCondition(draw, own, 2),
  };
}

/** Nothing can be said before the first question. */
function drawMaybe(draw: Draw, sight: Sight, depth: number): Condition | null {
  if (sight.fields.length === 0 || draw(fc.nat, 4) < 2) return null;
  return drawCondition(draw, sight, depth);
}

function drawCondition(draw: Draw, sight: Sight, depth: number): Condition {
  const shape = draw(fc.nat, 5);
  if (depth === 0 || shape < 2) return drawTest(draw, sight);
  if (shape === 2) return { is: 'not', of: drawCondition(draw, sight, depth - 1) };
  const left = drawCondition(draw, sight, depth - 1);
  return { is: shape === 3 ? 'or' : 'and', left, right: drawCondition(draw, sight, depth - 1) };
}

function drawTest(draw: Draw, { fields, list, isInList }: Sight): Condition {
  if (list && draw(fc.nat, 2) === 0) return drawListTest(draw, list);
  if (isInList && draw(fc.nat, 4) === 0) return { is: 'index', number: draw(fc.integer, { min: 1, max: 3 }) };
  const field = pick(draw, fields);
  if (draw(fc.nat, 7) === 0) return { is: 'empty', name: field.id };
  const others = fields.filter(({ id, kind }) => kind === 'integer' && id !== field.id);
  const isAlone = field.kind !== 'integer' || others.length === 0 || draw(fc.boolean);
  return isAlone ? drawFieldTest(draw, field) : drawPairTest(draw, field, pick(draw, others));
}

function pick(draw: Draw, fields: readonly Known[]): Known {
  const field = fields[draw(fc.nat, fields.length - 1)];
  if (!field) throw new Error('The first question has no condition.');
  return field;
}

function drawPairTest(draw: Draw, left: Known, right: Known): Condition {
  return draw(fc.boolean)
    ? { is: 'less', left: left.id, right: right.id }
    : { is: 'sum', left: left.id, right: right.id, above: draw(fc.nat, 4) };
}

function drawListTest(draw: Draw, { id, fields }: ListSeen): Condition {
  const [field] = fields;
  if (!field || draw(fc.boolean)) return { is: 'count', list: id, above: draw(fc.nat, 2) };
  return {
    is: draw(fc.constantFrom<('some' | 'every')[]>, 'some', 'every'),
    list: id,
    of: drawFieldTest(draw, field),
  };
}

function drawFieldTest(draw: Draw, { id, kind, options }: Known): Condition {
  if (kind === 'yesno') return { is: 'yes', name: id };
  if (kind === 'choice') {
    const first = draw(fc.nat, options.length - 1);
    return {
      is: 'one of',
      name: id,
      options: options.slice(first, first + draw(fc.integer, { min: 1, max: 2 })),
    };
  }
  return {
    is: 'compare',
    name: id,
    operator: draw(fc.constantFrom<('=' | '!=' | '<' | '>=')[]>, '=', '!=', '<', '>='),
    number: draw(fc.nat, 3),
  };
}
