import type { Facet, Kind } from "./facet.ts";
import type { Naming } from "./sighting.ts";

/** Where lists note anything, they note women: who is not called one is a man. */
const genderOf = ({ gender, ethnicity, qualifier }: Naming): string | undefined =>
  gender ?? ((ethnicity ?? qualifier) === undefined ? undefined : "male");

/** Notes at a facet what an article says besides. */
export const noteOf = (facet: Facet, naming: Naming): void => {
  const gender = genderOf(naming);
  if (gender !== undefined) facet.genders.add(gender);
  if (naming.ethnicity !== undefined) facet.ethnicities.add(naming.ethnicity);
};

const sexes: Readonly<Record<string, string>> = { female: "女", male: "男" };

/** What an article says of somebody whom it calls by nothing else. */
const noteIn = (naming: Naming): Kind[] => {
  const { name, ethnicity } = naming;
  const told = [sexes[genderOf(naming) ?? ""], ethnicity].filter((each) => each !== undefined);
  return told.length === 0 ? [] : [{ kind: "note", key: `${name}@${told.join("，")}`, name, seat: undefined }];
};

/** What an article says of somebody besides his posts. */
export const extraOf = (naming: Naming, judged: ReadonlySet<string>, isKnown: (naming: Naming) => boolean): Kind[] => {
  const { name, article, qualifier } = naming;
  const told: Kind[] = [];
  if (qualifier !== undefined) told.push({ kind: "qualifier", key: `${name}@${qualifier}`, name, seat: undefined });
  if (judged.has(`${name}@${article}`))
    told.push({ kind: "article", key: `${name}@${article}`, name, seat: undefined });
  return told.length > 0 || isKnown(naming) ? told : noteIn(naming);
};
