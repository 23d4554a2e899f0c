const WERDEN = /(?<!\p{L})(?:werde|wird|werden|wurde|wurden|worden)(?!\p{L})/iu;
const PARTICIPLE =
  /(?<!\p{L})\p{Ll}*(?:ge\p{Ll}{2,}(?:t|en)|(?:be|ver|er|ent|zer|über|unter)\p{Ll}{3,}(?:t|en)|\p{Ll}iert)(?!\p{L})/gu;
const NO_PARTICIPLE: ReadonlySet<string> = new Set([
  'ersten',
  'besten',
  'gesamt',
  'gesamten',
  'bereit',
  'bereits',
]);
const TO_BE_DONE =
  /(?<!\p{L})(?:ist|sind|war|waren)(?!\p{L})[^,;:]*(?<!\p{L})zu \p{Ll}+(?:en|ern|eln)(?=[\s.!?]|$)/u;

/**
 * Whether a German sentence is in the passive voice, or says what "ist zu" be done. A guess by form: "werden" with a
 * participle in one clause. It takes a few futures for passives ("wird … erhalten") and misses participles far away.
 */
export function isPassive(sentence: string): boolean {
  return sentence.split(/[,;:–]/u).some((clause) => isPassiveClause(clause) || TO_BE_DONE.test(clause));
}

function isPassiveClause(clause: string): boolean {
  if (!WERDEN.test(clause)) return false;
  return (clause.match(PARTICIPLE) ?? []).some((word) => !NO_PARTICIPLE.has(word));
}
