const LONE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Whether half of a surrogate pair stands alone somewhere. */
export function hasLoneSurrogate(text: string): boolean {
  return text.search(LONE) >= 0;
}
