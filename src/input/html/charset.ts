/** Where a declaration of the encoding has to stand to be heard: within so many bytes, as browsers look for it. */
const HEARD = 1024;
// <meta charset="gb2312">, <meta http-equiv="Content-Type" content="text/html; charset=gbk">, <?xml version="1.0" encoding="big5"?>
const META = /<meta[\s/][^>]{0,1000}/giu;
const CHARSET = /(?<![\w-])charset\s{0,20}=\s{0,20}["']?\s{0,20}(?<label>[\w:.-]{1,40})/iu;
const XML = /^\s{0,20}<\?xml\s[^>]{0,200}?encoding\s{0,20}=\s{0,20}["'](?<label>[\w:.-]{1,40})["']/iu;
const COMMENT = /<!--[\s\S]*?(?:-->|$)/gu;

/**
 * The encoding that a saved page declares of itself, as a decoder of the Encoding Standard is named (`gb2312` is read as
 * `gbk`, of which `gb18030` knows every character; so that is what is given); null where it declares none that exists.
 * A page cannot say of itself that it is UTF-16: who could read that, knows already.
 */
export function charsetOf(bytes: Uint8Array): string | null {
  const head = latin1(bytes.subarray(0, HEARD)).replace(COMMENT, "");
  const declared = Array.from(head.matchAll(META), ([tag]) => CHARSET.exec(tag)?.groups?.label ?? null);
  for (const label of [...declared, XML.exec(head)?.groups?.label ?? null]) {
    const encoding = label === null ? null : encodingNamed(label);
    if (encoding !== null) return encoding;
  }
  return null;
}

function encodingNamed(label: string): string | null {
  try {
    const { encoding } = new TextDecoder(label);
    if (encoding === "gbk") return "gb18030";
    if (encoding === "x-user-defined") return "windows-1252";
    return encoding.startsWith("utf-16") ? "utf-8" : encoding;
  } catch {
    return null;
  }
}

/** Bytes above 127 are in no declaration. */
function latin1(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
