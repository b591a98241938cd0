import { factId } from "../graph/ids.ts";
import type { LiveEvidence } from "../ledger/ledger.ts";
import { plain } from "../resolve/sighting.ts";
import { identified } from "../schema/measured.ts";
import type { Occasions } from "./occasions.ts";
import type { People } from "./people.ts";

const chosen = ({ from, article, type, to, office, modality }: LiveEvidence, people: People): string => {
  const identity = people.get(from);
  if (!identity) return from;
  if (type !== identified.post) return identity.personOf(plain(from), article);
  const isSighting = modality === "asserted" || modality === "reported";
  const seat = office?.seat === undefined ? {} : { seat: office.seat };
  return identity.personOf(plain(from), article, to, isSighting ? seat : undefined);
};

/** A piece of evidence under the ids of the person and the event it is of. */
export const renamed = (row: LiveEvidence, people: People, events: Occasions["now"]): LiveEvidence => {
  const from = row.fromType === identified.person ? chosen(row, people) : (events.get(row.from) ?? row.from);
  const to = events.get(row.to) ?? row.to;
  return from === row.from && to === row.to ? row : { ...row, from, to, fact: factId(row.type, from, to) };
};
