import { useSearch } from "wouter";

/** The rules that the address switches, by name: what an operation takes of them. What is not there stands at its default. */
export function useRules<const Names extends readonly string[]>(names: Names): Partial<Record<Names[number], never>> {
  const query = new URLSearchParams(useSearch());
  const sent = names.flatMap((name) => {
    const value = query.get(name);
    return value ? [[name, value]] : [];
  });
  return Object.fromEntries(sent) as Partial<Record<Names[number], never>>;
}
