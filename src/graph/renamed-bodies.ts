/** Bodies that took another's place: two bodies, linked. Each line: the new one, the day it began, those before it. */
const renamed: readonly (readonly [name: string, since: string, before: readonly string[]])[] = [
  ["国家金融监督管理总局", "2023-05-18", ["中国银保监会"]],
  ["中国银保监会", "2018-04-08", ["中国银监会", "中国保监会"]],
  ["国家市场监督管理总局", "2018-04-10", ["国家工商行政管理总局", "国家质量监督检验检疫总局"]],
  ["国家卫生健康委员会", "2018-03-27", ["国家卫生和计划生育委员会"]],
  ["自然资源部", "2018-04-10", ["国土资源部"]],
  ["生态环境部", "2018-04-16", ["环境保护部"]],
  ["农业农村部", "2018-04-03", ["农业部"]],
  ["应急管理部", "2018-04-16", ["国家安全生产监督管理总局"]],
  ["文化和旅游部", "2018-04-08", ["文化部", "国家旅游局"]],
];

interface Succession {
  readonly body: string;
  readonly before: string;
  readonly since: string;
}

/** The successions that a body is part of, on either side. */
export const successionsOf = (name: string): readonly Succession[] =>
  renamed.flatMap(([body, since, before]) =>
    before.filter((old) => body === name || old === name).map((old) => ({ body, before: old, since })),
  );
