// What people put together today, as fairly as we can: opencc-js, nodejieba.tag, an Aho-Corasick list of street names and
// csv-stringify, fed line by line. It cuts no stories, reads no dates and knows no themes.

import { AhoCorasick } from "@monyone/aho-corasick";
import { stringify } from "csv-stringify/sync";
import { Converter } from "opencc-js/t2cn";
import { openPlaces } from "../../dist/index.js";

const STREET = /(?:街道|镇|乡)$/u;

/** Names of streets and townships in the official list, each once. */
function streetNames() {
  const places = openPlaces();
  const names = new Set();
  for (let row = 0; row < places.count; row++) if (STREET.test(places.nameOf(row))) names.add(places.nameOf(row));
  return [...names];
}

/** Texts to CSV rows of their words with tags and of the streets in them; `nodejieba` is the loaded module. */
export function openNamedStack(nodejieba) {
  const convert = Converter({ from: "tw", to: "cn" });
  const streets = new AhoCorasick(streetNames());
  return (texts) => {
    let written = 0;
    for (const [document, text] of texts.entries()) {
      const rows = [];
      for (const line of text.split("\n")) {
        const simplified = convert(line);
        for (const { word, tag } of nodejieba.tag(simplified)) rows.push([document, word, tag]);
        for (const { begin, end, keyword } of streets.matchInText(simplified))
          rows.push([document, begin, end, keyword]);
      }
      written += stringify(rows).length;
    }
    return written;
  };
}
