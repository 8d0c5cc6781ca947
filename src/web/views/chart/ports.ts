import type { Text } from "../../../core/text.ts";

interface Port {
  name: Text;
  at: [longitude: number, latitude: number];
}

/** Home ports the chart can be centred on. */
export const ports = {
  shanghai: { name: { en: "Shanghai", zh: "上海" }, at: [121.6, 31.2] },
  beijing: { name: { en: "Beijing", zh: "北京" }, at: [116.4, 39.9] },
  suzhou: { name: { en: "Suzhou", zh: "苏州" }, at: [120.6, 31.3] },
  guangzhou: { name: { en: "Guangzhou", zh: "广州" }, at: [113.3, 23.1] },
  shenzhen: { name: { en: "Shenzhen", zh: "深圳" }, at: [114.1, 22.5] },
  chengdu: { name: { en: "Chengdu", zh: "成都" }, at: [104.1, 30.7] },
  hongkong: { name: { en: "Hong Kong", zh: "香港" }, at: [114.2, 22.3] },
} as const satisfies Record<string, Port>;

export type PortId = keyof typeof ports;
