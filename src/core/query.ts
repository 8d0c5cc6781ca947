/** What an operation takes, as a query string: the inverse of how the doors read one. What is not there is not sent. */
export function toQuery(input: Readonly<Record<string, unknown>>): URLSearchParams {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(input)) {
    if (value === undefined || value === null) continue;
    if (Array.isArray(value)) for (const each of value) query.append(name, String(each));
    else if (typeof value === "object")
      for (const [key, inner] of Object.entries(value)) query.append(`${name}.${key}`, String(inner ?? ""));
    else query.append(name, String(value));
  }
  return query;
}
