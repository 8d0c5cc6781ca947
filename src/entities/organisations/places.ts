import { typed } from "../text/chinese.ts";

const PROVINCES =
  "北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 台湾 内蒙古 广西 西藏 宁夏 新疆 香港 澳门";

const CITIES =
  "石家庄 唐山 秦皇岛 邯郸 邢台 保定 张家口 承德 沧州 廊坊 衡水 太原 大同 阳泉 长治 晋城 朔州 晋中 运城 忻州 临汾 吕梁 呼和浩特 包头 乌海 赤峰 通辽 鄂尔多斯 呼伦贝尔 巴彦淖尔 乌兰察布 兴安 锡林郭勒 阿拉善 沈阳 大连 鞍山 抚顺 本溪 丹东 锦州 营口 阜新 辽阳 盘锦 铁岭 朝阳 葫芦岛 长春 四平 辽源 通化 白山 松原 白城 延边 哈尔滨 齐齐哈尔 鸡西 鹤岗 双鸭山 大庆 伊春 佳木斯 七台河 牡丹江 黑河 绥化 大兴安岭 南京 无锡 徐州 常州 苏州 南通 连云港 淮安 盐城 扬州 镇江 泰州 宿迁 杭州 宁波 温州 嘉兴 湖州 绍兴 金华 衢州 舟山 台州 丽水 合肥 芜湖 蚌埠 淮南 马鞍山 淮北 铜陵 安庆 黄山 滁州 阜阳 宿州 六安 亳州 池州 宣城 福州 厦门 莆田 三明 泉州 漳州 南平 龙岩 宁德 南昌 景德镇 萍乡 九江 新余 鹰潭 赣州 吉安 宜春 抚州 上饶 济南 青岛 淄博 枣庄 东营 烟台 潍坊 济宁 泰安 威海 日照 莱芜 临沂 德州 聊城 滨州 菏泽 郑州 开封 洛阳 平顶山 安阳 鹤壁 新乡 焦作 濮阳 许昌 漯河 三门峡 南阳 商丘 信阳 周口 驻马店 济源 武汉 黄石 十堰 宜昌 襄阳 鄂州 荆门 孝感 荆州 黄冈 咸宁 随州 恩施 仙桃 潜江 天门 长沙 株洲 湘潭 衡阳 邵阳 岳阳 常德 张家界 益阳 郴州 永州 怀化 娄底 湘西 广州 韶关 深圳 珠海 汕头 佛山 江门 湛江 茂名 肇庆 惠州 梅州 汕尾 河源 阳江 清远 东莞 中山 潮州 揭阳 云浮 南宁 柳州 桂林 梧州 北海 防城港 钦州 贵港 玉林 百色 贺州 河池 来宾 崇左 海口 三亚 三沙 儋州 成都 自贡 攀枝花 泸州 德阳 绵阳 广元 遂宁 内江 乐山 南充 眉山 宜宾 广安 达州 雅安 巴中 资阳 阿坝 甘孜 凉山 贵阳 六盘水 遵义 安顺 毕节 铜仁 黔西南 黔东南 黔南 昆明 曲靖 玉溪 保山 昭通 丽江 普洱 临沧 楚雄 红河 文山 西双版纳 大理 德宏 怒江 迪庆 拉萨 日喀则 昌都 林芝 山南 那曲 西安 铜川 宝鸡 咸阳 渭南 延安 汉中 榆林 安康 商洛 兰州 嘉峪关 金昌 白银 天水 武威 张掖 平凉 酒泉 庆阳 定西 陇南 临夏 甘南 西宁 海东 海北 海西 玉树 银川 石嘴山 吴忠 固原 中卫 乌鲁木齐 克拉玛依 吐鲁番 哈密 昌吉 博尔塔拉 巴音郭楞 阿克苏 喀什 和田 伊犁 塔城 阿勒泰 石河子 昆山 江阴 张家港 常熟 太仓 义乌 慈溪 余姚 温岭 诸暨 海宁 桐乡 嘉善 乐清 瑞安 上虞 萧山 余杭 晋江 石狮 顺德 浦东 南海 靖江 泰兴 宜兴 溧阳 丹阳 如皋 启东 海门 吴江 涪陵 荣成 寿光 龙口 招远";

export const CHINESE_PLACES: ReadonlySet<string> = new Set([...PROVINCES.split(" "), ...CITIES.split(" ")]);

const OTHER_SPELLINGS = "peking canton szechuan hongkong xizang macau macao tibet shaanxi harbin urumqi hohhot";

let spelt: Set<string> | null = null;

/** A place of China in Latin letters: `shanghai`, `jiangsu`. */
export function isChinesePlace(word: string): boolean {
  spelt ??= new Set([...[...CHINESE_PLACES].map((place) => typed(place).full), ...OTHER_SPELLINGS.split(" ")]);
  return spelt.has(word);
}

const OTHER_NAMES: Record<string, string> = {
  uk: "uk britain gb",
  usa: "usa us america american americas",
  china: "china chinese prc",
  hongkong: "hk",
  japan: "japan japanese nihon nippon",
  korea: "korea korean",
  india: "india indian",
  taiwan: "taiwan taiwanese",
  singapore: "singapore",
  australia: "australia australian australasia",
  canada: "canada canadian",
  germany: "germany german deutschland deutsche deutsches deutscher",
  france: "france french francaise francais",
  italy: "italy italian italia italiana italiano",
  spain: "spain spanish espana espanola espanol",
  portugal: "portugal portuguesa portuguese",
  iberia: "iberia iberica",
  netherlands: "netherlands nederland nederlandse nederlands holland dutch",
  belgium: "belgium belgian belgie belgique",
  benelux: "benelux",
  switzerland: "switzerland swiss schweiz suisse svizzera",
  austria: "austria austrian osterreich",
  sweden: "sweden swedish sverige svenska",
  denmark: "denmark danish danmark dansk",
  norway: "norway norwegian norge norsk",
  finland: "finland finnish suomi",
  nordic: "nordic nordiska scandinavia scandinavian",
  iceland: "iceland",
  ireland: "ireland irish",
  scotland: "scotland scottish",
  wales: "wales welsh",
  england: "england english",
  poland: "poland polish polska",
  czechia: "czech czechia",
  slovakia: "slovakia slovak",
  hungary: "hungary hungarian magyarorszag magyarorszagi",
  romania: "romania romanian",
  bulgaria: "bulgaria bulgarian",
  greece: "greece greek hellas hellenic",
  turkey: "turkey turkish turkiye",
  russia: "russia russian",
  ukraine: "ukraine",
  latvia: "latvia",
  lithuania: "lithuania",
  estonia: "estonia",
  slovenia: "slovenia",
  croatia: "croatia",
  serbia: "serbia",
  israel: "israel israeli",
  brazil: "brazil brasil brazilian",
  mexico: "mexico mexicana",
  argentina: "argentina",
  egypt: "egypt egyptian",
  luxembourg: "luxembourg",
  europe: "europe european europa eu europeen europeenne",
  asia: "asia asian",
  pacific: "pacific",
  africa: "africa african",
  northamerica: "northamerica",
};

/** Countries and parts of the world by the words for them. */
export const COUNTRIES: ReadonlyMap<string, string> = new Map(
  Object.entries(OTHER_NAMES).flatMap(([country, words]) => words.split(" ").map((word) => [word, country])),
);

const TOWNS_ABROAD: Record<string, string> = {
  munich: "munchen muenchen",
  vienna: "wien",
  cologne: "koln koeln",
  copenhagen: "kobenhavn kobenhavns",
  gothenburg: "goteborg goteborgs",
  milan: "milano",
  rome: "roma",
  turin: "torino",
  florence: "firenze",
  naples: "napoli",
  genoa: "genova",
  padua: "padova",
  venice: "venezia",
  bologna: "",
  geneva: "geneve genf",
  lausanne: "",
  bern: "berne",
  zurich: "zuerich",
  basel: "basle bale",
  brussels: "bruxelles brussel",
  antwerp: "antwerpen",
  ghent: "gent",
  leuven: "louvain",
  hague: "haag",
  prague: "praha",
  warsaw: "warszawa warszawie",
  cracow: "krakow krakowie",
  lisbon: "lisboa",
  seville: "sevilla",
  athens: "athina",
  moscow: "moskva",
  helsinki: "helsingin helsingfors",
  turku: "turun",
  tampere: "tampereen",
  oulu: "oulun",
  kuopio: "kuopion",
  nuremberg: "nurnberg nuernberg",
  hannover: "hanover",
  tuebingen: "tubingen",
  goettingen: "gottingen",
  giessen: "gieen",
  wuerzburg: "wurzburg",
  duesseldorf: "dusseldorf",
  luebeck: "lubeck",
  saarland: "saarlandes",
  aarhus: "arhus",
  aalborg: "alborg",
  malmo: "malmoe",
  orebro: "",
  uppsala: "upsala",
  marseille: "marseilles",
  lyon: "lyons",
  strasbourg: "strassburg",
  catalonia: "catalunya cataluna catalana",
};

const TOWNS_OF_ONE_SPELLING =
  "london oxford cambridge manchester liverpool leeds sheffield birmingham bristol nottingham leicester newcastle southampton portsmouth edinburgh glasgow dundee aberdeen cardiff belfast dublin cork galway paris lille nantes bordeaux toulouse montpellier nice rennes grenoble dijon angers tours caen rouen reims nancy metz besancon amiens brest limoges poitiers orleans brussels ghent leuven antwerp liege charleroi namur genk hasselt amsterdam rotterdam utrecht nijmegen groningen maastricht leiden eindhoven tilburg enschede zwolle arnhem nieuwegein berlin hamburg frankfurt stuttgart heidelberg mannheim freiburg ulm tuebingen dresden leipzig magdeburg jena rostock greifswald kiel essen bochum dortmund muenster bonn aachen mainz marburg goettingen erlangen regensburg wuerzburg augsburg bielefeld ludwigshafen neuss wuppertal graz linz innsbruck salzburg bern lausanne madrid barcelona valencia zaragoza malaga bilbao granada cordoba murcia alicante santander oviedo salamanca valladolid pamplona badalona terrassa sabadell girona tarragona lleida porto coimbra braga bologna modena parma ferrara ravenna rimini pavia bergamo brescia verona trieste udine trento perugia ancona chieti pescara siena pisa bari catania palermo messina cagliari sassari cremona mantova piacenza stockholm uppsala lund malmo linkoping umea orebro huddinge solna oslo bergen trondheim tromso stavanger aarhus odense aalborg herlev hvidovre tampere turku oulu kuopio helsinki lodz lublin gdansk poznan wroclaw katowice szczecin bialystok brno olomouc ostrava budapest debrecen szeged pecs bucharest cluj sofia belgrade zagreb ljubljana tartu riga vilnius kaunas athens thessaloniki istanbul ankara izmir toronto montreal ottawa vancouver calgary boston philadelphia houston chicago baltimore seattle";

/** One spelling of a town where languages have several. */
export const TOWNS: ReadonlyMap<string, string> = new Map([
  ...TOWNS_OF_ONE_SPELLING.split(" ").map((town): [string, string] => [town, town]),
  ...Object.entries(TOWNS_ABROAD).flatMap(([town, words]) =>
    words
      .split(" ")
      .filter(Boolean)
      .concat(town)
      .map((word): [string, string] => [word, town]),
  ),
]);
