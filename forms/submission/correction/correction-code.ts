/** The draft of a correction belongs to whoever has the case's code: it is found by a name of its own under it. */
export const correctionCode = (code: string): string => `${code}:correction`;
