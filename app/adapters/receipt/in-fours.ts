/** Long digits are compared by eye in groups of four. */
export const inFours = (digits: string): string => digits.replace(/(.{4})(?=.)/g, '$1 ');
