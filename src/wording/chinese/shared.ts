/** What stands between the items of a list. */
export const SHARED: Readonly<Record<string, string>> = {
  "{0}, {1}": "{0}、{1}",
  "{0} or {1}": "{0}或{1}",
};
