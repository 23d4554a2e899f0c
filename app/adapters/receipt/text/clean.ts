const BLANKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/gu;
const CONTROLS = /[\p{Cc}\p{Cs}]/gu;
/** Invisible by definition; the two joiners stay because they change the shape of letters. */
const INVISIBLE = /(?![\u200c\u200d])\p{Default_Ignorable_Code_Point}/gu;
const NEEDS_CLEANING = /[\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}\u2028\u2029]/u;

/** Text as it can be drawn on one line: line ends are blanks, controls are shown as U+FFFD. */
export function cleanText(text: string): string {
  if (!NEEDS_CLEANING.test(text)) return text;
  return text.replace(BLANKS, ' ').replace(CONTROLS, '\ufffd').replace(INVISIBLE, '');
}
