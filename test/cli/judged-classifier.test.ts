import { expect, test } from "vitest";
import { type ClassifierFlags, judgeOf } from "../../src/commands/judged-classifier.ts";

const FLAGS: readonly { readonly flags: ClassifierFlags; readonly says: string }[] = [
  { flags: { model: "m.model", crossValidate: "5" }, says: "give one of them" },
  { flags: { learner: "bayes" }, says: "--cross-validate" },
  { flags: { model: "m.model", features: "words" }, says: "--cross-validate" },
  { flags: { crossValidate: "one" }, says: "from 2 to 100" },
  { flags: { crossValidate: "1" }, says: "from 2 to 100" },
  { flags: { crossValidate: "5", features: "letters" }, says: "characters" },
];

test.for(FLAGS)("$flags is refused before anything is read", ({ flags, says }) => {
  expect(() => judgeOf({ flags, judging: "main", seed: 1 })).toThrow(says);
});
