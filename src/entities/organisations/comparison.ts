export interface Comparison {
  same: boolean;
  /** How often names that compare like this were one organisation on the development cases. */
  score: number;
  reasons: string[];
}

export const yes = (score: number, ...reasons: string[]): Comparison => ({ same: true, score, reasons });
export const no = (...reasons: string[]): Comparison => ({ same: false, score: 0, reasons });

/** The score of names that differ only in legal form or marks; a book cannot tell those apart. */
export const SAME_KEY = 0.98;
