import type { RoleRule } from "../rule.ts";

const rule = (id: string, role: string, match: string, example: string): RoleRule => ({
  id: `attendance/${id}`,
  relation: "ATTENDED",
  role,
  match,
  example,
});

/** 出席、主持、讲话…: the verbs by which a readout says in what capacity somebody took part. */
export const attendanceRules: readonly RoleRule[] = [
  rule("preside", "preside", "主持(?!人|词|制|下|方|单位|编)", "市长魏砚青主持衡阳市防汛工作会议。"),
  rule(
    "speak-address",
    "speak",
    "(?<!的(?:重要)?)(?:讲话|发言|作报告|演讲|主旨演讲|讲授)(?=$|[,。;、\\s]|并|后|、)",
    "市委书记林望川出席衡阳市防汛工作会议并讲话。",
  ),
  rule(
    "speak-report",
    "speak",
    "作(?:了)?[^,。;]{0,14}(?:讲话|报告|发言|说明|讲座|总结|演讲)",
    "市长魏砚青在衡阳市防汛工作会议上作情况说明。",
  ),
  rule(
    "speak-deliver",
    "speak",
    "发表(?:了)?[^,。;]{0,8}(?:讲话|演讲)",
    "市委书记林望川在衡阳市防汛工作会议上发表讲话强调,要守住底线。",
  ),
  rule("address", "address", "致(?:开幕|闭幕|欢迎|答谢)?[辞词]", "副市长岑若谷在衡阳市招商大会上致辞。"),
  rule(
    "attend",
    "attend",
    "(?<!未|没有|未能|(?<!共)同|来华|来京|来访|前来|(?:会见|会晤|看望|欢迎|邀请)[^,。;]{0,30})(?:出席|参加|列席|与会(?!者|代表|人员)|参会(?!者|代表|人员))",
    "副市长岑若谷出席衡阳市招商大会。",
  ),
  rule(
    "attend-seated",
    "attend",
    "就座|到会指导|到会祝贺|进行宣誓|宣誓就职|监誓|宣读|前往送别|送别|敬献花圈|吊唁|宣布[^,。;]{0,12}(?:开始|开幕|闭幕)",
    "副市长岑若谷在衡阳市招商大会主席台就座。",
  ),
  rule(
    "inspect",
    "inspect",
    "(?<!陪同|参加)(?:考察|调研|视察|检查指导|督导)(?!组|团|活动|站|船|队|报告)",
    "市委书记林望川在衡东县调研。",
  ),
  rule(
    "visit",
    "visit",
    "(?<!来华[^,。;]{0,10}|友好|来[^,。]|(?:欢迎|邀请|祝贺|对我国|对中国)[^,。;]{0,30})访问(?!团|量|学者|表示|的)",
    "市长魏砚青对新西兰进行访问。",
  ),
  rule("stay", "visit", "访(?:问)?{Place}期间", "访问新西兰期间,魏砚青走访了衡阳大学。"),
  rule("accompany", "accompany", "陪同(?!下)", "市委书记林望川在衡东县调研。副市长岑若谷陪同调研。"),
  rule(
    "accompanied",
    "accompany",
    "在{person:Group}(?:的)?陪同下",
    "衡阳市招商大会在长沙召开。市委书记林望川在副市长岑若谷陪同下参观展区。",
  ),
  rule("meet", "meet", "会见|会谈|会晤|接见|通电话|举行会谈", "市长魏砚青会见杜兰诺夫。"),
  rule(
    "sign",
    "sign",
    "(?:签署|签订)(?:了)?[^,。;]{0,30}(?:{Agreement}|{Document})",
    "衡阳市招商大会在长沙召开。会上,魏砚青与岑若谷签署《衡阳衡东合作协议》。",
  ),
  rule("witness", "witness", "见证", "衡阳市招商大会在长沙召开。市委书记林望川见证签约。"),
  rule("host", "host", "设宴|举行(?:隆重)?(?:的)?欢迎仪式|举行欢迎宴会", "市长魏砚青为来宾举行欢迎仪式。"),
];
