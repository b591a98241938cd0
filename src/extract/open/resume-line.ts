const likely: readonly RegExp[] = [
  /历任|现任|曾任|兼任|先后(?:任|担任|就职)|任职|就职|就读|供职|离任|[今月年]任|起任|拟任|担任|出任|受聘/,
  /毕业|学历|学位|在读|本科|大专|中专|硕士|博士|研究生|MBA/i,
  /出生|生于|年\d+月生/,
  /(?:工程|会计|经济|政工|律|审计|统计)师|职称/,
  /(?:19|20)\d\d(?:年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:至|[-—~起任]|加入|进入|开始|毕业|获|被评为|被授予)|[./]\d)/,
  /董事|监事|总经理|总裁|总监|财务负责人/,
];
const certain: readonly RegExp[] = [
  /^[\u4e00-\u9fff·]{2,4}(?:先生|女士)?[,:, ]*[男女][,、。 ]/,
  /^[\u4e00-\u9fff·]{1,4}(?:先生|女士)(?:[,:\d于自曾现历兼是为]|长期|毕业|$)/,
  /^[,]?(?:历任|现任|曾任|兼任|先后任|现为|[男女],)/,
  /国籍|居留权|中国籍/,
  /(?:董事|监事|经理|总裁|主任|书记|会计师|工程师|委员|顾问|主席|秘书长|[厂处科院所部会]长|教授|总监)[;,。]$/,
  /^(?:19|20)\d\d[年./].{0,25}(?:任|至|毕业|获|被评为|授|[—-]|工作)/,
];
/** Résumés say one thing a line; a line longer than this tells a story. */
const longest = 80;

/** Whether a line is one of a résumé: it begins or ends as only those do, or says two things of the kind. */
export function isResumeLine(line: string): boolean {
  if (line.length <= longest && certain.some((pattern) => pattern.test(line))) return true;
  let signs = 0;
  for (const pattern of likely) if (pattern.test(line) && ++signs > 1) return true;
  return false;
}
