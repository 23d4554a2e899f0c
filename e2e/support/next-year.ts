/** A business that begins next year is never late, whenever these journeys are walked. */
export const nextYear = String(new Date().getFullYear() + 1);
