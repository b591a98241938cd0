const partyHead = /^(?:书记|副书记|常委|委员|候补委员|秘书长|副秘书长|成员|组长|副组长|常务委员|主席团成员)$/;
export const partyTail = /(?:分党组|党组|机关党委|党委|党工委)$/;

/** Committees inside a court or procuratorate have no divisions of their own. */
export const inside = /(?:审判|检察)委员会$/;

/** `副县长、组织部长`: departments of the party's committee, whatever title stands before. */
export const isOfCommittee = (head: string): boolean => /^(?:组织|宣传|统战)部长$/.test(head);

/** `政协党组成员、秘书长` is clerk of the body, not of the party group in it. */
const clerk = /^副?秘书长$/;
const groupIn = /(?:政协|人大常委会|政府)党组$/;

const localParty = /(?:自治区|自治州|州)党委$/;

/** The body that a bare title takes over from the one before it: the body itself, or without the party group in it. */
export function inheritedBody(head: string, organization: string): string {
  const keeps = partyHead.test(head) && !(clerk.test(head) && groupIn.test(organization));
  if (keeps) return organization;
  return (localParty.test(organization) ? organization : organization.replace(partyTail, "")).replace(inside, "");
}
