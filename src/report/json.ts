import type { Failure } from "../core/types.ts";
import { english } from "../core/wording.ts";
import { fragment, put, takeBytes } from "./json-bytes.ts";
import { jsonLine } from "./json-line.ts";
import { putStory } from "./record-json.ts";
import type { JoinParts, Reporter } from "./reporter.ts";

const LINE_END = fragment("\n");
const NEXT_LINE = fragment(",\n");

/** One StoryRecord a line. */
export function jsonlReporter(): Reporter {
  return {
    name: "jsonl",
    begin: () => "",
    document({ stories }) {
      for (const story of stories) {
        putStory(story);
        put(LINE_END);
      }
      return takeBytes();
    },
    end: () => "",
  };
}

/** The whole run as one JSON object, one story a line, so that neither side needs to hold it in memory. */
export function jsonReporter(): Reporter {
  let begun = LINE_END;
  return {
    name: "json",
    begin: () => '{"schema":"jiceng/run@1","stories":[',
    document({ stories }) {
      for (const story of stories) {
        put(begun);
        putStory(story);
        begun = NEXT_LINE;
      }
      return takeBytes();
    },
    end: ({ summary, failures }) =>
      `\n],\n"failures":${jsonLine(failures.map(failureRow))},\n"summary":${jsonLine(summary)}}\n`,
  };
}

/** Stories are parted by commas, those of two parts too. */
export function joinJson(): JoinParts {
  let isFirst = true;
  return (part) => {
    if (part.length === 0 || isFirst) {
      isFirst &&= part.length === 0;
      return part;
    }
    const joined = new Uint8Array(part.length + 1);
    joined[0] = COMMA;
    joined.set(part, 1);
    return joined;
  };
}

const COMMA = 0x2c;

/** The aggregate alone, indented for people who read it. */
export function summaryReporter(): Reporter {
  return {
    name: "summary",
    begin: () => "",
    document: () => "",
    end: ({ summary }) => `${JSON.stringify(summary, null, 2)}\n`,
  };
}

/** One line for each input that could not be read. */
export function failuresReporter(): Reporter {
  return {
    name: "failures",
    begin: () => "",
    document: () => "",
    end: ({ failures }) => failures.map((failure) => `${jsonLine(failureRow(failure))}\n`).join(""),
  };
}

/** Data is in English, whatever language messages are in. */
function failureRow({ path, code, reason }: Failure) {
  return { path, code, reason: english(reason) };
}
