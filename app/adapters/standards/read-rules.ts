import type { Document, Element } from 'slimdom';

const SCHEMATRON = 'http://purl.oclc.org/dsdl/schematron';

export type Assertion = { readonly id: string; readonly test: string };

/** `context` is a path to what the rule looks at, `from` the local name of the element it begins with; `*` is any. */
export type Rule = {
  readonly context: string;
  readonly from: string;
  readonly assertions: readonly Assertion[];
};

/** Rules in their order, of which one fires for each element, with the prefixes that their paths use. */
export type Pattern = { readonly rules: readonly Rule[]; readonly spaces: ReadonlyMap<string, string> };

/** The patterns of a Schematron file, abstract rules put where they are used. */
export function readRules(schematron: Document): readonly Pattern[] {
  const spaces = new Map(all(schematron, 'ns').map((ns) => [textOf(ns, 'prefix'), textOf(ns, 'uri')]));
  return all(schematron, 'pattern').map((pattern) => ({ rules: rulesOf(pattern), spaces }));
}

function rulesOf(pattern: Element): readonly Rule[] {
  const rules = all(pattern, 'rule');
  const named = new Map(rules.map((rule) => [textOf(rule, 'id'), rule]));
  const concrete = rules.filter((rule) => rule.hasAttribute('context'));
  return concrete.map((rule) => {
    const used = all(rule, 'extends').map((one) => abstractRule(named, textOf(one, 'rule')));
    const context = textOf(rule, 'context');
    return {
      context: context.startsWith('/') ? context : `//${context}`,
      from: firstName(context),
      assertions: [rule, ...used].flatMap((one) => all(one, 'assert')).map(assertionOf),
    };
  });
}

/** A rule that is not there would judge nothing, and nobody would know. */
function abstractRule(named: ReadonlyMap<string, Element>, id: string): Element {
  const rule = named.get(id);
  if (!rule) throw new Error(`The Schematron has no rule ${id}.`);
  return rule;
}

function assertionOf(assert: Element): Assertion {
  return { id: textOf(assert, 'id'), test: textOf(assert, 'test') };
}

/** Of `xbau:antrag//kopf` it is `antrag`; of a path that begins in another way it is any. */
function firstName(context: string): string {
  return /^\/*(?:[\w-]+:)?([\w.-]+)(?=\/|$)/.exec(context)?.[1] ?? '*';
}

function all(node: Document | Element, name: string): readonly Element[] {
  return node.getElementsByTagNameNS(SCHEMATRON, name);
}

function textOf(element: Element, attribute: string): string {
  return element.getAttribute(attribute) ?? '';
}
