/** What stands around a name that may be an estate's: the text, where the name's ending begins and what follows it. */
export interface Around {
  readonly text: string;
  /** No further left than here. */
  readonly floor: number;
  /** Where the whole stem begins, with the office or district in front of the name. */
  readonly first: number;
  /** Where the ending begins. */
  readonly at: number;
  /** Up to ten characters behind the name. */
  readonly after: string;
}

/** Words that hardly anything but an estate ends in; other endings (花园, 家园) need to be told from parks and phrases. */
const SURE_ENDING =
  /^(?:小区|家属(?:院|区|楼|大院)|宿舍区|公寓|[花佳雅嘉丽名馨绿豪]苑|[佳嘉瑞雅豪丽馨怡名]园|华庭|豪庭|名邸|新寓|雅居)$/u;
// “锦园公寓酒店”, “桂语花苑幼儿园”
const OTHER_BODY =
  /^(?:酒店|大酒店|酒楼|饭店|宾馆|幼儿园|小学|中学|学校|医院|药店|超市|商场|大厦|广场|公园|餐厅|茶楼|店|路|街)/u;
// “锦园小区居民”, “锦园公寓3号楼”: what is said of an estate. Without it 锦园花园 may be a park and 幸福家园 a phrase.
const SAID_OF_ESTATES =
  /^(?:的?[A-Za-z东西南北中一二三四五六七八九十\d]{1,3}[区期号栋幢单苑]|的?(?:居民|业主|业委会|住户)|物业|院内|门口|楼|小区|内|里|住|的\p{Script=Han}(?:阿姨|奶奶|爷爷|大爷|大妈|大姐|大娘|大叔|婆婆|女士|先生))/u;
// 白桦府|业主, 安和里|3号楼: what is said of an estate and not of a government, a town or a place within (城里).
const SAID_OF_ESTATES_ALONE =
  /^(?:的?(?:业主|业委会|住户)|[A-Za-z一二三四五六七八九十\d]{1,3}(?:期|号楼|栋|幢|单元)|同属)/u;
// 松涛绿苑、云栖世纪城和听雨郡|等小区
const LIST_OF_ESTATES = /^等(?:[\d一二两三四五六七八九十多数几]{1,3}个)?(?:老旧|住宅|居民)?小区/u;
// 锦园家园|B区, 梧桐新村|东区: a part of the estate, which has its name from it.
const AREA_BEHIND = /^(?:[A-Za-zＡ-Ｚ东西南北中]|[一二三四五六七八九])区(?![域别块划级委长民政教公])/u;
// “家住锦园花园的…”, “来到锦园佳苑，4栋…”: where people live or reporters go.
const LOCATING = /(?:家住|居?住在|来到|位于|坐落[于在]|辖区内?的?)$/u;
// “位于锦园新城”: a part of town as well as an estate.
const TOWN_LIKE = "新城";
const LIVING = /住在?$/u;
// “来到街角花园”: a park or a garden for all.
const VISITED_PARK = /(?:街角|屋顶|城市|中央|体育|文化|湿地|植物|百草|药草|香草|共享|社区|空中|口袋|邻里|秘密)$/u;
// “锦园新村换了物业”: villages are called 新村 as well, and have inhabitants, but no landlords.
const MANAGED = /^[^，。；、！？,;!?\n]{0,6}(?:物业|业主|业委会|单元)/u;
export const VILLAGE_LIKE = "新村";
// “青禾镇锦园新村”, “锦园新村村委会”: a village; “青禾市锦园新村”, “锦园新村3幢”: an estate.
const RURAL = /[镇乡]\p{Script=Han}{0,8}$/u;
const VILLAGE_BEHIND = /^的?(?:党支部|党总支|村[委支民干两医]|村党|农[户民田]|“?村)/u;
const URBAN = /(?:市|区|街道|路)\p{Script=Han}{2,6}$/u;
export const BUILDING_BEHIND: RegExp = /^[A-Za-z\d]{1,3}(?:[栋幢]|号楼)/u;
// “锦园小区，”
const CLAUSE_END = /^(?:[^\p{Script=Han}\dA-Za-z]|$)/u;
// “锦园公寓社区”, “锦园佳苑第三社区”; “锦园小区党群服务站” keeps the estate.
const COMMUNITY =
  /^(?:(?:第?[一二三四五六七八九十\d]{1,2}|[东西南北中新老上下]{1,2}[区苑路园]?|嘉园)?社区|居民区|居委会|居民委员会|村(?!民)|[镇乡]|街道|办事处|路|大街|站)/u;
const LISTED_COMMUNITY = /^[、和与及]\p{Script=Han}{2,6}社区/u;
const LISTING = "、和与及“‘「『《";
const OPENING = "“‘「『《";

/** Whether houses are spoken of, which a village of the same name has not: 新村4栋, 新村换了物业. */
export function isManaged(after: string): boolean {
  return BUILDING_BEHIND.test(after) || MANAGED.test(after);
}

/** 锦园|社区, 锦园|路: the name of something else. */
export function isOtherPlace(after: string): boolean {
  return COMMUNITY.test(after);
}

/** Whether what follows is what a long name needs: 电梯噪声困扰|小区 is a clause. */
export function endsClearly(after: string): boolean {
  return SAID_OF_ESTATES.test(after) || CLAUSE_END.test(after);
}

/** Of a name listed with others: 绿苑、世纪城|等小区. */
export function endsListOfEstates(after: string): boolean {
  return LIST_OF_ESTATES.test(after);
}

/** How many characters of a part of the estate follow: B区 is part of the name. */
export function areaBehind(after: string): number {
  return AREA_BEHIND.exec(after)?.[0].length ?? 0;
}

/** Whether a name told before is here one of a list of communities (锦园苑、柳荫社区), or a village. */
export function isOtherTelling(after: string): boolean {
  return COMMUNITY.test(after) || OTHER_BODY.test(after) || VILLAGE_BEHIND.test(after) || LISTED_COMMUNITY.test(after);
}

/** 府, 城, 里: common words, which only their surroundings make the ending of an estate's name. */
export function isSaidAlone(after: string): boolean {
  return SAID_OF_ESTATES_ALONE.test(after);
}

/** 青禾镇锦园新村, 锦园新村村委会 */
export function isVillage({ text, first, at, after }: Around): boolean {
  return RURAL.test(text.slice(first, at)) || VILLAGE_BEHIND.test(after);
}

/** Whether the ending, or the text around the name, shows an estate. */
export function showsEstate(ending: string, around: Around): boolean {
  const { text, floor, first, at, after } = around;
  if (endsListOfEstates(after)) return true;
  if (SURE_ENDING.test(ending)) {
    const isQuoted = OPENING.includes(text.charAt(first - 1) || " ");
    return ending === "小区" || (!OTHER_BODY.test(after) && !isQuoted);
  }
  if (ending === "苑" && isYardName(around)) return true;
  const stem = text.slice(first, at);
  const located = ending === TOWN_LIKE ? LIVING : LOCATING;
  const isLocated = located.test(text.slice(Math.max(floor, first - 5), first)) && !VISITED_PARK.test(stem);
  if (ending !== VILLAGE_LIKE) return isLocated || MANAGED.test(after) || SAID_OF_ESTATES.test(after);
  return isLocated || URBAN.test(stem) || MANAGED.test(after) || SAID_OF_ESTATES.test(after);
}

/** 向阳苑, with nothing beside it that is a list, which may be one of communities (向阳苑、青禾社区). */
function isYardName({ text, floor, first, at, after }: Around): boolean {
  const isListed = LISTING.includes(text.charAt(first - 1) || " ") || LISTING.includes(after.charAt(0) || " ");
  return at - first >= 2 && at - first <= 4 && !isListed && first > floor && !OTHER_BODY.test(after);
}
