/** Whether a number counts as true: anything but 0, and NaN is not true. */
export const isTrue = (value: number): boolean => value !== 0 && !Number.isNaN(value);

/** The number for a truth: 1 or 0. */
export const truth = (holds: boolean): number => (holds ? 1 : 0);
