const UNIVERSITIES: Record<string, string> = {
  浙大: "浙江大学",
  北大: "北京大学",
  中大: "中山大学",
  川大: "四川大学",
  武大: "武汉大学",
  郑大: "郑州大学",
  苏大: "苏州大学",
  山大: "山东大学",
  吉大: "吉林大学",
  南大: "南京大学",
  上海交大: "上海交通大学",
  西安交大: "西安交通大学",
  上交大: "上海交通大学",
  中国科大: "中国科学技术大学",
  中科大: "中国科学技术大学",
  南医大: "南京医科大学",
  重医: "重庆医科大学",
  哈医大: "哈尔滨医科大学",
  广医: "广州医科大学",
  温医大: "温州医科大学",
  安医大: "安徽医科大学",
  首医大: "首都医科大学",
};
const SHORT = new RegExp(
  `^(?:${Object.keys(UNIVERSITIES)
    .sort((a, b) => b.length - a.length)
    .join("|")})(?=附|第|[一二三四五六七八九]附?院|.{0,6}医院)`,
  "u",
);

/** `浙大一院`, `郑大一附院`: as people say it. */
export const hospitalInFull = (text: string): string =>
  text
    .replace(SHORT, (short) => UNIVERSITIES[short] ?? short)
    .replace(/附([一二三四五六])院?$/u, "附属第$1医院")
    .replace(/(?<!第)([一二三四五六])附院$/u, "第$1附属医院")
    .replace(/(?<=大学|湘雅|华西)([一二三四五六七八九])院$/u, "第$1医院");
