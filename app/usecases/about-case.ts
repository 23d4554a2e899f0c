/** What a case's key and contents are sealed for. */
export const aboutCase = (reference: string): string => `case:${reference}`;
