import { expect, it } from "vitest";
import { withoutPeople } from "./without-people.ts";

const source = { personal: ["contacts"] };

it.each([
  ['{"id":"NCT1","contacts":[{"name":"Jane Example"}]}', '{"id":"NCT1"}'],
  ['{"id":"NCT1","contacts":[{"name":"Jane Ex', '{"id":"NCT1",[left out]'],
  ["write to jane.example@example.org or +1 555 010 0199", "write to [left out] or [left out]"],
  ["call 555-010-0199 (555) 010-0199", "call [left out] [left out]"],
  ['{"dose":"10-20 mg","date":"2024-01-02","phone":null}', '{"dose":"10-20 mg","date":"2024-01-02","phone":null}'],
  ["NCT01234567 2023-501234-12-00 CAS 153439-40-8 19,842", "NCT01234567 2023-501234-12-00 CAS 153439-40-8 19,842"],
])("%s", (text, shown) => {
  expect(withoutPeople(text, source)).toEqual({ text: shown, personal_removed: text !== shown });
});
