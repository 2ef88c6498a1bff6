import { crc32 } from "node:zlib";
import { UserError } from "../core/errors.ts";
import { wording } from "../core/wording.ts";
import { readBytes } from "../io/inputs.ts";
import { type Model, usesFeature } from "../learn/model.ts";
import { unpackModel } from "../learn/model-file.ts";
import type { LearningTools } from "../open-learning.ts";

/**
 * The model of a file, made to go with these tools.
 *
 * @throws UserError `model-unreadable`, `bad-model`, `model-version`, and `other-taxonomy` or `other-dictionary` when it was
 * trained with cues or words that are not those of now.
 */
export function readModel(path: string, { hashes }: Pick<LearningTools, "hashes">): Model {
  if (path === "-") throw new UserError("model-unreadable", wording`stdin is for texts; give --model a file`);
  const read = readBytes({ path, label: path });
  if (!read.ok)
    throw new UserError("model-unreadable", wording`${read.failure.reason}; check the path given to --model`, {
      subject: path,
    });
  const model = unpackModel(read.bytes, path, crc32);
  const made = model.facts.hashes;
  if (usesFeature(model, "cues") && made.taxonomy !== hashes.taxonomy) {
    const way = wording`give that one with --taxonomy, or train it again with this one`;
    throw new UserError("other-taxonomy", wording`was trained with the cues of another taxonomy; ${way}`, {
      subject: path,
    });
  }
  const usesWords = usesFeature(model, "words") || usesFeature(model, "fields");
  if (usesWords && made.dictionary !== hashes.dictionary)
    throw new UserError("other-dictionary", wording`was trained with words of another dictionary; train it again`, {
      subject: path,
    });
  return model;
}
