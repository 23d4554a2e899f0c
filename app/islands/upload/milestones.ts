const STEPS = [100, 75, 50, 25, 0] as const;

/** The last of 0, 25, 50, 75 and 100 percent that has been passed. */
export function milestoneOf(percent: number): number {
  return STEPS.find((step) => percent >= step) ?? 0;
}
