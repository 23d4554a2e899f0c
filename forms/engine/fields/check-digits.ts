/**
 * The check digit of ISO/IEC 7064 MOD 11,10 for these decimal digits, as the identification number of § 139b AO has it.
 */
export function checkDigit11And10(digits: string): number {
  const product = Array.from(digits, Number).reduce((before, digit) => {
    const sum = (digit + before) % 10;
    return ((sum === 0 ? 10 : sum) * 2) % 11;
  }, 10);
  return (11 - product) % 10;
}

/**
 * The remainder of division by 97 (ISO/IEC 7064 MOD 97-10) of digits and capital letters, where A stands for 10 and Z
 * for 35. Taken digit by digit, so that no number grows too long.
 */
export function remainder97(text: string): number {
  return Array.from(text, (character) => parseInt(character, 36)).reduce(
    (rest, value) => (rest * (value > 9 ? 100 : 10) + value) % 97,
    0,
  );
}
