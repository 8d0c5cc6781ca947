import { isKnownUniversity, TOWN_OF_UNIVERSITY } from "./hospital-words.ts";
import { arePlacesAlike, chiefTownOf, isPlaceIn, isProvince, mostNarrow, placeOfChina } from "./provinces.ts";

/** What a name of a hospital or a university of China says, in one spelling for both languages. */
export interface Hospital {
  noun: "hospital" | "university";
  /** Signs of the universities that it belongs to, or is. */
  universities: readonly string[];
  /** Universities by the school of theirs that the name has: they may be left out. */
  schools: readonly string[];
  ordinal: number | null;
  /** What it is for, and what it is: cancer, children, people, central. */
  kinds: readonly string[];
  /** What it is called, as it is read. */
  name: string;
  /** Where it is, as the name itself says. */
  places: readonly string[];
  /** Where it is by an address behind. */
  address: readonly string[];
  /** Where a branch of it is, in brackets. */
  branch: readonly string[];
  /** Other names that the name gives with itself. */
  others: readonly Hospital[];
}

/** What is read word by word, before it is known what the places are. */
export interface Draft {
  universities: string[];
  schools: string[];
  ordinal: number | null;
  kinds: Set<string>;
  names: string[];
  places: string[];
}

export const emptyDraft = (): Draft => ({
  universities: [],
  schools: [],
  ordinal: null,
  kinds: new Set(),
  names: [],
  places: [],
});

/** `Beijing Chaoyang Hospital`: there is a town Chaoyang, but not in Beijing. */
export function addPlace(draft: Draft, place: string): void {
  const isElsewhere = draft.places.some((other) => !isPlaceIn(place, other));
  if (isElsewhere && !isProvince(place)) draft.names.push(place);
  else if (!draft.places.includes(place)) draft.places.push(place);
}

/** `Zhongshan` is a man and a town: with a hospital of the people it is the town. */
const AMBIGUOUS = new Set(["zhongshan"]);

export function hospitalOf(
  draft: Draft,
  noun: Hospital["noun"],
  { address = [], branch = [], others = [] }: Partial<Pick<Hospital, "address" | "branch" | "others">>,
): Hospital {
  const isTown = (name: string) =>
    AMBIGUOUS.has(name) && draft.universities.length === 0 && (draft.kinds.size > 0 || draft.ordinal !== null);
  return {
    noun,
    universities: draft.universities,
    schools: draft.schools,
    ordinal: draft.ordinal,
    kinds: [...draft.kinds].sort(),
    name: draft.names.filter((name) => !isTown(name)).join(""),
    places: [...draft.places, ...draft.names.filter(isTown)],
    address,
    branch,
    others,
  };
}

function townOfUniversity(sign: string): string | null {
  const known = TOWN_OF_UNIVERSITY.get(sign);
  if (known) return known;
  for (let length = sign.length; length > 3; length -= 1) {
    const place = placeOfChina(sign.slice(0, length));
    if (place) return isProvince(place) ? chiefTownOf(place) : place;
  }
  return null;
}

/** The towns that universities are in. */
export const homesOf = ({ universities, schools }: Hospital): string[] =>
  [...universities, ...schools].flatMap((sign) => townOfUniversity(sign) ?? []);

const ONLY_IN_CHINA = /huaxi|jiefangjun|wujing|zhongri|gulou|subei|shaoyifu|baiqiuen|xiangya/;

/** Whether what is read is of China; the names of other hospitals are read otherwise. */
export const isOfChina = ({ universities, schools, places, address, branch, name }: Hospital): boolean =>
  ONLY_IN_CHINA.test(name) ||
  places.length + address.length + branch.length > 0 ||
  [...universities, ...schools].some((sign) => isKnownUniversity(sign) || townOfUniversity(sign) !== null);

/** What it is looked up by, in both languages. Null where nothing tells it apart from the others of its kind. */
export function hospitalKey({
  noun,
  universities,
  schools,
  ordinal,
  kinds,
  name,
  places,
  address,
  branch,
  others,
}: Hospital): string | null {
  const [sign] = [...(universities.length ? universities : schools)].sort();
  const where = places.length || sign ? places : address;
  const told = [...mostNarrow(where), ...branch];
  const isTold = name !== "" || ordinal !== null || kinds.length > 0;
  if (others.length > 0 || (noun === "hospital" && !sign && (told.length === 0 || !isTold))) return null;
  // A name of its own needs no place beside its university.
  const home = sign ? townOfUniversity(sign) : null;
  const isHome = name !== "" && home !== null && (told.length === 0 || arePlacesAlike(told, [home]));
  return [noun, sign ? `university${sign}` : "", ...(isHome ? [] : told.sort()), name, ordinal ?? "", ...kinds].join(
    "",
  );
}
