export const isWithin = (a: readonly string[], b: readonly string[]): boolean => a.every((each) => b.includes(each));
export const sameSet = (a: readonly string[], b: readonly string[]): boolean => isWithin(a, b) && isWithin(b, a);
export const isDisjoint = (a: readonly string[], b: readonly string[]): boolean => !a.some((each) => b.includes(each));
