// 双河|彝族|乡: a township of a people has it between its name and its type word.
const PEOPLES =
  /(?:(?:蒙古|满|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|高山|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|乌孜别克|俄罗斯|鄂温克|德昂|保安|裕固|塔塔尔|独龙|鄂伦春|赫哲|门巴|珞巴|基诺|各)族){1,4}(?:少数民族)?$|少数民族$/u;
const PEOPLE = "族".charCodeAt(0);
const LONGEST = 20;

/** Where the peoples begin that stand in front of the type word at `at`; `at` itself where none does. */
export function peoplesStart(text: string, { floor, at }: { floor: number; at: number }): number {
  if (text.charCodeAt(at - 1) !== PEOPLE) return at;
  const match = PEOPLES.exec(text.slice(Math.max(floor, at - LONGEST), at));
  return match === null || match[0].length === at - floor ? at : at - match[0].length;
}
