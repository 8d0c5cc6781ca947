import type { Book, Entity } from "../book.ts";
import { isChinese } from "../text/chinese.ts";
import { areFormsOfTwo, nationsOf } from "./forms.ts";
import { readName } from "./name.ts";
import type { Profile } from "./profile.ts";
import { arePlacesAlike, placeOfChina, placeRead } from "./provinces.ts";

/** Where an organisation is at home, as its principal names say. */
interface Home {
  places: string[];
  forms: (readonly string[])[];
}

const homes = new WeakMap<Book, Map<Entity, Home>>();

/** Put together when first asked for. */
function homeOf(entity: Entity, book: Book): Home | undefined {
  const known = homes.get(book) ?? read(book);
  homes.set(book, known);
  return known.get(entity);
}

function read(book: Book): Map<Entity, Home> {
  const known = new Map<Entity, Home>();
  for (const { entity, name, kind } of book.names()) {
    if (kind !== "principal" || entity.standing === "provisional") continue;
    const profile = readName(name);
    const home = known.get(entity) ?? { places: [], forms: [] };
    home.places.push(...placesOf(profile));
    if (nationsOf(profile.legal)) home.forms.push(profile.legal);
    known.set(entity, home);
  }
  return known;
}

const placesOf = ({ towns, countries }: Profile): string[] =>
  [...towns, ...countries].flatMap((place) => placeOfChina(isChinese(place) ? placeRead(place) : place) ?? []);

/** `上海恒瑞医药` is not Hengrui, which is at home in Jiangsu. */
export function isElsewhere(name: string, entity: Entity, book: Book): boolean {
  const places = placesOf(readName(name));
  const home = places.length > 0 ? homeOf(entity, book)?.places : undefined;
  return home !== undefined && home.length > 0 && !arePlacesAlike(places, home);
}

/** `Bayer S.p.A.` is a firm of Bayer, which is an AG. */
export function isUnitAbroad(name: string, entity: Entity, book: Book): boolean {
  const { legal } = readName(name);
  const forms = nationsOf(legal) ? homeOf(entity, book)?.forms : undefined;
  return forms !== undefined && forms.length > 0 && forms.every((form) => areFormsOfTwo(form, legal));
}
