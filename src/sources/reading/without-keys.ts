/** A JSON text without what stands under some keys, at any depth. Throws where it is not JSON. */
export const withoutKeys = (text: string, keys: readonly string[]): string =>
  JSON.stringify(JSON.parse(text, (key, value) => (keys.includes(key) ? undefined : value)));
