import { closest } from '../closest.ts';
import { expect, parts, type Checked, type Checking } from './checking.ts';
import type { Expression, Type } from './model.ts';
import type { Syntax } from './parse.ts';
import { notAllowed, ProblemFound } from './problem.ts';
import { findMember, findName, isLater, knownNames, memberNames } from './scope.ts';
import { BOOLEAN } from './types.ts';

/** A name or a path of names. */
export function checkName(syntax: Syntax, at: Checking): Checked {
  const [first, ...members] = namesOf(syntax);
  if (!first) throw notAllowed(syntax);
  const found = findName(at.scope, first.text);
  if (!found) throw unknownName(first, at);
  const type = members.reduce(memberType, found.type);
  if (found.shortFor && members.length === 0) return expand(syntax, found.shortFor, at);
  if (found.path) at.reads.push([...found.path, ...members.map(({ text }) => text)]);
  const names = [first, ...members].map(({ text }) => text);
  return { from: syntax.from, type, tree: { node: 'path', names, type } };
}

/** Ids are unique throughout a form, so the names inside mean the same here as there. */
function expand({ from }: Syntax, { type, tree, reads }: Expression, at: Checking): Checked {
  at.reads.push(...reads);
  return { from, type, tree };
}

/** `some x in list satisfies …`, `every …`. */
export function checkQuantified(syntax: Syntax, at: Checking): Checked {
  const [bindings, satisfies] = parts(syntax);
  const [binding, ...more] = bindings ? parts(bindings) : [];
  const [name, iteration] = binding ? parts(binding) : [];
  const [listPart] = iteration ? parts(iteration) : [];
  if (!name || !listPart || !satisfies || more.length > 0) throw notAllowed(syntax);
  if (findName(at.scope, name.text)) throw new ProblemFound('taken-name', name.from, { name: name.text });
  const list = expect(at.check(listPart, at), ['list']);
  const inner = at.check(satisfies, { ...at, scope: bind(name.text, list, at) });
  expect(inner, ['boolean']);
  const node = syntax.text.startsWith('every') ? 'every' : 'some';
  return {
    from: syntax.from,
    type: BOOLEAN,
    tree: { node, name: name.text, list: list.tree, satisfies: inner.tree },
  };
}

function bind(name: string, list: Checked, at: Checking): Checking['scope'] {
  const type: Type = list.type.is === 'list' ? list.type.of : list.type;
  const path =
    list.tree.node === 'path' ? (findName(at.scope, list.tree.names[0] ?? '')?.path ?? null) : null;
  const members = list.tree.node === 'path' ? list.tree.names.slice(1) : [];
  return {
    names: { [name]: { type, path: path && [...path, ...members] } },
    later: new Set(),
    outer: at.scope,
  };
}

function namesOf(syntax: Syntax): readonly Syntax[] {
  if (syntax.name !== 'PathExpression') return syntax.name === 'VariableName' ? [syntax] : [];
  const [base, member] = parts(syntax);
  const names = base ? namesOf(base) : [];
  return member && names.length > 0 ? [...names, member] : [];
}

function memberType(type: Type, member: Syntax): Type {
  const found = findMember(type, member.text);
  if (found) return found;
  const meant = closest(member.text, memberNames(type));
  throw new ProblemFound('unknown-member', member.from, { name: member.text, meant });
}

function unknownName({ text, from }: Syntax, { scope }: Checking): ProblemFound {
  if (isLater(scope, text)) return new ProblemFound('later-name', from, { name: text });
  const meant = closest(text, knownNames(scope)) || insideOf(text, scope);
  return new ProblemFound('unknown-name', from, { name: text, meant });
}

/** The name may be one of the questions inside a list or of the parts of an answer. */
function insideOf(text: string, scope: Checking['scope']): string {
  const around = knownNames(scope).find((name) => {
    const found = findName(scope, name);
    return found !== null && findMember(found.type, text) !== null;
  });
  return around === undefined ? '' : `${around}.${text}`;
}
