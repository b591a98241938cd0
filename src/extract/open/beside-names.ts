/** `陈|老师`, `唐|外长`: behind these stands a surname alone. */
export const addresses =
  /^(?:先生|小姐|女士|太太|夫人|老师|教授|大夫|医生|师傅|主席|总理|首相|外长|外相|将军|司令|团长|连长|政委|教练|队长|(?:副|总)?经理|副?[局市部省县厂校院处科所]长|副?书记|副?主任|大[娘爷妈嫂哥姐伯叔]|阿姨|奶奶|爷爷|老[说告介先去的]|某[,。在被将向的称叫家]|家[人三兄父门本的])/;

/** Surnames that far more often say something else before a form of address. */
export const none: ReadonlySet<string> = new Set("和与同及向上时当代农廉");

/** `甘棠镇`: people's names of three characters and more hardly end so. */
export const places = /[镇县村]$/;

/** `江西籍`, `墨军`, `陈沟人`: a place and whose or who is of it. */
export const owned = /^(.+)[籍方军人]$/;

/** What follows a name and makes it a name of another kind. */
export const followers = [
  { ending: /^(?:汽车)?公司|^集团|^药业|^基金会|^大学|^学院|^研究所|^俱乐部/, kind: "Organization" }, // 乔治·梅森|大学
  { ending: /^大区|^(?:省|州|市|区|县|镇|岛|河|湖|港)(?![委长领])/, kind: "Place" }, // 丘伯特|省
] as const;

/** `伏羲|庙`, `尤伯|杯`: called after somebody. */
export const notOfFigures = /^(?:基金会|公司|大学|学院|庙|祠|墓|陵|路|纪念|奖|故居|政府|杯)/;
