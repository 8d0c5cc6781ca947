// A cell that begins so would run as a formula in a spreadsheet; the wide forms are what a Chinese keyboard types.
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** Text for a file without types, where a spreadsheet guesses: an apostrophe keeps a formula a text. */
export const disarmed = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);
