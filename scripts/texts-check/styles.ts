import type { StyleCode } from '#app/i18n/check/model.ts';
import type { Manner } from './goals.ts';

type Style = { readonly code: StyleCode; readonly manners: readonly Manner[]; readonly pattern: RegExp };

const GERMAN = ['german', 'terse', 'easy'] as const;

/**
 * What no text may hold, one row each. Leichte Sprache: Anlage 2 Teil 2 BITV 2.0 (no abbreviations, numbers as digits) and
 * DIN SPEC 33429 (no genitive, no subjunctive, no clause within a sentence, and compounds parted by hyphens alone).
 */
export const styles: readonly Style[] = [
  {
    code: 'blame',
    manners: GERMAN,
    pattern: /ungültig|pflichtfeld|bitte korrigieren|fehlerhaft/iu,
  },
  {
    code: 'blame',
    manners: ['english', 'other'],
    pattern: /(?<!\p{L})(?:invalid|mandatory field)(?!\p{L})/iu,
  },
  {
    code: 'abbreviation',
    manners: GERMAN,
    pattern:
      /(?<!\p{L})(?:z\. ?B|d\. ?h|u\. ?a|o\. ?ä|i\. ?d\. ?R|bzw|ggf|usw|evtl|inkl|ca|vgl|bspw|sog)\.?(?!\p{L})/iu,
  },
  {
    code: 'genitive',
    manners: ['easy'],
    pattern: /(?<!\p{L})(?:des|eines|[mds]eines|[iI]hres|dieses) \p{Lu}[\p{L}-]*s(?!\p{L})/u,
  },
  {
    code: 'subjunctive',
    manners: ['easy'],
    pattern: /(?<!\p{L})(?:wäre|hätte|würde|könnte|müsste|dürfte|sollte)(?:n|st)?(?!\p{L})/iu,
  },
  {
    code: 'number-word',
    manners: ['easy'],
    pattern: /(?<!\p{L})(?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf)(?!\p{L})/iu,
  },
  {
    code: 'clause',
    manners: ['easy'],
    pattern:
      /(?<!Ja|Nein), (?:weil|dass|obwohl|nachdem|bevor|während|sodass|indem|falls|wenn|ob|was|wer|wie|wo|(?:der|die|das|dem|den) \p{Ll})[^.!?\n]*[.!?]/u,
  },
  {
    code: 'sign',
    manners: ['easy'],
    pattern: /[·;…]|(?<![\p{L}-])(?:[IVX]{2,})(?![\p{L}-])/u,
  },
];
