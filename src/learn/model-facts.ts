import { UserError } from "../core/errors.ts";
import { type Wording, wording } from "../core/wording.ts";
import { FEATURE_KINDS } from "./feature-settings.ts";
import { FEATURES_VERSION, LEARNERS, type ModelFacts } from "./model.ts";
import type { Sigmoid } from "./platt.ts";

const SCHEMA = "jiceng/model@1";
const MOST_BITS = 24;

/** The header of a model file, checked: a file that was put together by hand must not make the program fail later. */
export function readFacts(
  about: unknown,
  { name, bad }: { name: string; bad: (how: Wording) => UserError },
): ModelFacts {
  const root = reader(about, bad);
  const schema = root.text("schema");
  if (schema !== SCHEMA) {
    if (!schema.startsWith("jiceng/model@")) throw bad(wording`its schema is ${JSON.stringify(schema)}`);
    throw new UserError(
      "model-version",
      wording`is a ${schema} and this is a program for ${SCHEMA}; train it again, or use the version of jiceng that made it`,
      { subject: name },
    );
  }
  const labels = root.texts("labels");
  const features = root.inner("features");
  if (features.number("version") !== FEATURES_VERSION) {
    throw new UserError("model-version", wording`was made when texts were read otherwise; train it again`, {
      subject: name,
    });
  }
  const calibration = root.inner("calibration");
  const crossValidation = root.inner("crossValidation");
  const hashes = root.inner("hashes");
  const facts: ModelFacts = {
    schema: SCHEMA,
    learner: oneOf(LEARNERS, root.text("learner")) ?? wrong(bad, "learner"),
    labels,
    features: {
      version: FEATURES_VERSION,
      kinds: features.texts("kinds").map((kind) => oneOf(FEATURE_KINDS, kind) ?? wrong(bad, "features")),
      bits: features.number("bits"),
      cues: features.texts("cues"),
    },
    seed: root.number("seed"),
    texts: root.number("texts"),
    groups: root.number("groups"),
    textsByLabel: root.numbers("textsByLabel"),
    calibration: {
      scores: sigmoidOf(calibration.inner("scores")),
      confidence: sigmoidOf(calibration.inner("confidence")),
      widest: calibration.number("widest"),
      thresholds: calibration.numbers("thresholds"),
    },
    crossValidation: {
      folds: crossValidation.number("folds"),
      accuracy: crossValidation.number("accuracy"),
      macroF1: crossValidation.number("macroF1"),
    },
    hashes: {
      training: hashes.text("training"),
      dictionary: hashes.textOrNull("dictionary"),
      taxonomy: hashes.textOrNull("taxonomy"),
    },
  };
  const { bits } = facts.features;
  const counts = [facts.textsByLabel.length, facts.calibration.thresholds.length];
  if (labels.length < 2 || new Set(labels).size < labels.length || counts.some((count) => count !== labels.length))
    wrong(bad, "labels");
  if (!Number.isInteger(bits) || bits < 0 || bits > MOST_BITS) wrong(bad, "features.bits");
  return facts;
}

function wrong(bad: (how: Wording) => UserError, field: string): never {
  throw bad(wording`its header is wrong at ${JSON.stringify(field)}`);
}

function oneOf<Choice extends string>(choices: readonly Choice[], value: string): Choice | undefined {
  return choices.find((choice) => choice === value);
}

function sigmoidOf(fields: Reader): Sigmoid {
  return { slope: fields.number("slope"), offset: fields.number("offset") };
}

interface Reader {
  readonly text: (name: string) => string;
  readonly textOrNull: (name: string) => string | null;
  readonly number: (name: string) => number;
  readonly texts: (name: string) => string[];
  readonly numbers: (name: string) => number[];
  readonly inner: (name: string) => Reader;
}

function reader(value: unknown, bad: (how: Wording) => UserError): Reader {
  if (typeof value !== "object" || value === null) throw bad(wording`it has no header`);
  const fields = new Map<string, unknown>(Object.entries(value));
  const checked = <Value>(name: string, isRight: (field: unknown) => field is Value): Value => {
    const field = fields.get(name);
    return isRight(field) ? field : wrong(bad, name);
  };
  const isText = (field: unknown): field is string => typeof field === "string";
  const isNumber = (field: unknown): field is number => typeof field === "number" && Number.isFinite(field);
  return {
    text: (name) => checked(name, isText),
    textOrNull: (name) => checked(name, (field) => field === null || isText(field)),
    number: (name) => checked(name, isNumber),
    texts: (name) => checked(name, (field) => Array.isArray(field) && field.every(isText)),
    numbers: (name) => checked(name, (field) => Array.isArray(field) && field.every(isNumber)),
    inner: (name) => reader(fields.get(name), bad),
  };
}
