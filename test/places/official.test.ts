import { describe, expect, test } from "vitest";
import { UserError } from "../../src/core/errors.ts";
import { areaNamed, findPlaces, placesAbove } from "../../src/places/official/official-search.ts";
import { packOfficial } from "../../src/places/official/pack-official.ts";
import { madeUpPlaces, SOURCE } from "../helpers/official.ts";

const places = madeUpPlaces({ villages: true });
const rowOf = (code: string): number => places.rowOf(code);
const found = (name: string, area?: string): string[] =>
  findPlaces(places, name, area === undefined ? null : areaNamed(places, area)).map(
    ({ row, fit }) => `${fit} ${places.codeOf(row)} ${places.nameOf(row)}`,
  );

describe("the list", () => {
  test("gives every row back, code and name, letter for letter", () => {
    expect(
      Array.from({ length: places.count }, (_, row) => ({ code: places.codeOf(row), name: places.rawOf(row) })),
    ).toEqual(SOURCE);
    expect(SOURCE.map(({ code }) => places.codeOf(rowOf(code)))).toEqual(SOURCE.map(({ code }) => code));
  });

  test.for(["", "1", "13", "110199", "110101001003", "110101100200", "11010110020100", "x1", "-1"])(
    "has no row of the code %j",
    (code) => {
      expect(rowOf(code)).toBe(-1);
    },
  );

  test("knows what is above and below", () => {
    expect(places.childrenOf(rowOf("110101")).map(places.nameOf)).toEqual(["柳荫街道", "九桥镇", "青禾区农场"]);
    expect(places.childrenOf(rowOf("110101100")).map(places.codeOf)).toEqual([
      "110101100001",
      "110101100002",
      "110101100201",
      "110101100202",
      "110101100203",
      "110101100204",
      "110101100205",
    ]);
    expect(places.childrenOf(rowOf("110101100204"))).toEqual([]);
    expect(places.parentOf(rowOf("11"))).toBe(-1);
    expect(placesAbove(places, rowOf("120105001200"))).toEqual({
      province: "北溪市",
      district: "东湖区",
      township: "柳荫镇",
    });
  });

  test("without the villages has all the rest", () => {
    const small = madeUpPlaces({ villages: false });
    expect(small.rowOf("110101100201")).toBe(-1);
    expect(small.childrenOf(small.rowOf("110101100")).map(small.nameOf)).toEqual(["九桥镇社区", "虹桥社区"]);
  });

  test.for([
    { code: "110101001001", name: "红杉社区", why: "the street's name in front" },
    { code: "110101001005", name: "梨村社区", why: "a bracket note" },
    { code: "110101100001", name: "九桥镇社区", why: "nothing left but the street's name" },
    { code: "120105001001", name: "1号院社区", why: "full-width digits" },
    { code: "110101400", name: "青禾区农场", why: "no type, so the district's name stays" },
    { code: "110171500", name: "明塘街道", why: "the district's name in front" },
    { code: "110201002", name: "柳荫街道", why: "a bracket in front and 办事处" },
    { code: "110101100201", name: "后梨村", why: "村村民委员会" },
    { code: "110101100202", name: "后梨村", why: "村委会" },
    { code: "110101100204", name: "新村", why: "a bare name" },
    { code: "110101100205", name: "张桥村", why: "the names of district and town in front" },
    { code: "120105001201", name: "阿古嘎查", why: "another committee" },
    { code: "110101400498", name: "第三生产队", why: "no type at all" },
  ])("names $code $name: $why", ({ code, name }) => {
    expect(places.nameOf(rowOf(code))).toBe(name);
  });

  test("is not packed from rows out of order or without a place above", () => {
    const pack = (...codes: string[]) =>
      packOfficial([
        {
          ...{ level: "city", parents: [{ code: "11", name: "云岭省" }], grandparents: [] },
          rows: codes.map((code) => ({ code, name: "青州市" })),
        },
      ]);
    expect(() => pack("1102", "1101")).toThrow("not in order");
    expect(() => pack("1101", "1101")).toThrow("not in order");
    expect(() => pack("1101", "1201")).toThrow("without a place above");
  });
});

describe("a name is found", () => {
  test.for([
    { name: "明塘街道", gives: ["exact 110171500 明塘街道"], why: "although the row begins with its district's name" },
    { name: "青州经济开发区明塘街道", gives: ["exact 110171500 明塘街道"], why: "as the row has it" },
    { name: "明塘办事处", gives: ["other-type 110171500 明塘街道"], why: "by another word for an office" },
    { name: "明塘街", gives: ["other-type 110171500 明塘街道"], why: "as people say it" },
    { name: "九桥办事处", gives: ["other-type 110101100 九桥镇"], why: "where a town became an office" },
    { name: "虹桥", gives: ["no-type 110101100002 虹桥社区"], why: "without its type" },
    { name: "虹桥居委会", gives: ["exact 110101100002 虹桥社区"], why: "with its committee" },
    {
      ...{ name: "红杉村", why: "a village before the community that it may have become" },
      gives: ["exact 110171500200 红杉村", "other-type 110101001001 红杉社区"],
    },
    {
      ...{ name: "梨村", why: "also where the community kept 村 in its name" },
      gives: ["exact 120105001200 梨村", "no-type 110101001005 梨村社区"],
    },
    {
      ...{ name: "梨村社区", why: "also where the list has the village of before" },
      gives: ["exact 110101001005 梨村社区", "other-type 120105001200 梨村"],
    },
    { name: "后梨村", gives: ["exact 110101100201 后梨村", "exact 110101100202 后梨村"], why: "in every spelling" },
    { name: "１号院社区", gives: ["exact 120105001001 1号院社区"], why: "in full-width digits" },
    { name: "青禾区农场", gives: ["exact 110101400 青禾区农场"], why: "with a type of its own" },
    { name: "虹桥镇", gives: [], why: "not when the type says another level" },
    { name: "社区", gives: [], why: "not from a type alone" },
  ])("$name, $why", ({ name, gives }) => {
    expect(found(name)).toEqual(gives);
  });

  test("only below the area that is asked for", () => {
    expect(found("柳荫街道")).toHaveLength(3);
    expect(found("柳荫街道", "青禾区")).toEqual(["exact 110101001 柳荫街道"]);
    expect(found("柳荫街道", "青河")).toEqual(["exact 110201002 柳荫街道"]);
    expect(found("柳荫街道", "北溪市")).toEqual(["other-type 120105001 柳荫镇"]);
    for (const code of ["12", "1201", "120105", "120000", "120100"])
      expect(found("柳荫街道", code)).toEqual(["other-type 120105001 柳荫镇"]);
  });
});

describe("an area is refused", () => {
  test.for([
    {
      name: "东湖区",
      code: "ambiguous-district",
      says: "云岭省青河市东湖区 (110201) or 北溪市东湖区 (120105); give the code",
    },
    { name: "青湖区", code: "unknown-district", says: "perhaps 云岭省青州市 (1101), " },
    { name: "鹤望区", code: "unknown-district", says: "give its name or its code" },
    { name: "柳荫街道", code: "unknown-district", says: "柳荫街道" },
    { name: "110101001", code: "unknown-district", says: "110101001" },
    { name: "99", code: "unknown-district", says: "99" },
    { name: "", code: "unknown-district", says: "" },
  ])("$name: $code", ({ name, code, says }) => {
    const refuse = (): number => areaNamed(places, name);
    expect(refuse).toThrow(UserError);
    expect(refuse).toThrow(expect.objectContaining({ code, message: expect.stringContaining(says) }));
  });
});
