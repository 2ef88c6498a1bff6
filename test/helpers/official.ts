import { crc32 } from "node:zlib";
import { packFile, unpackFile } from "../../src/core/packed-file.ts";
import { type OfficialPlaces, openOfficialPlaces } from "../../src/places/official/official.ts";
import { packOfficial, type SourceRow } from "../../src/places/official/pack-official.ts";

const rows = (lines: string): SourceRow[] =>
  lines
    .trim()
    .split("\n")
    .map((line) => {
      const [code = "", name = ""] = line.trim().split(" ");
      return { code, name };
    });

const PROVINCES = rows("11 云岭省\n12 北溪市");
const CITIES = rows("1101 青州市\n1102 青河市\n1201 市辖区");
const DISTRICTS = rows("110101 青禾区\n110171 青州经济开发区\n110201 东湖区\n120105 东湖区");
const TOWNSHIPS = rows(`
  110101001 柳荫街道
  110101100 九桥镇
  110101400 青禾区农场
  110171500 青州经济开发区明塘街道
  110201002 （新城）柳荫街道办事处
  120105001 柳荫镇`);
export const COMMUNITIES: readonly SourceRow[] = rows(`
  110101001001 柳荫街道红杉社区居民委员会
  110101001002 井台社区居委会
  110101001005 梨村社区（北）
  110101100001 九桥镇社区
  110101100002 虹桥居委会
  110171500001 虚拟社区
  110201002001 井台居民委员会
  120105001001 １号院社区`);
export const VILLAGES: readonly SourceRow[] = rows(`
  110101100201 后梨村村民委员会
  110101100202 后梨村委会
  110101100203 前梨村委会
  110101100204 新村
  110101100205 青禾区九桥镇张桥村村委会
  110101400498 第三生产队
  110171500200 红杉村委会
  120105001200 梨村村委会
  120105001201 阿古嘎查委员会`);

const leaves = { parents: TOWNSHIPS, grandparents: DISTRICTS };
const packed = packOfficial([
  { level: "province", rows: PROVINCES, parents: [{ code: "", name: "" }], grandparents: [] },
  { level: "city", rows: CITIES, parents: PROVINCES, grandparents: [] },
  { level: "district", rows: DISTRICTS, parents: CITIES, grandparents: [] },
  { level: "township", rows: TOWNSHIPS, parents: DISTRICTS, grandparents: [] },
  { level: "community", rows: COMMUNITIES, ...leaves },
]);
const packedVillages = packOfficial([{ level: "village", rows: VILLAGES, ...leaves }]);

export const SOURCE: readonly SourceRow[] = [
  ...[PROVINCES, CITIES, DISTRICTS, TOWNSHIPS].flat(),
  ...COMMUNITIES,
  ...VILLAGES,
];

/** A made-up list, by way of its bytes, with the oddities of the official one. */
export function madeUpPlaces({ villages }: { villages: boolean }): OfficialPlaces {
  const throughBytes = (file: typeof packed) => unpackFile(packFile(file, crc32), "x", crc32);
  return openOfficialPlaces(throughBytes(packed), villages ? throughBytes(packedVillages) : null);
}
