import type { Command } from "commander";

/** A sub-command; its module is imported only when it runs or its help is asked for. */
export interface SubCommand {
  readonly name: string;
  readonly summary: string;
  readonly load: (finish: (exitCode: number) => void) => Promise<Command>;
}

export const subCommands: readonly SubCommand[] = [
  {
    name: "analyze",
    summary: "cut pages into stories and say who, where, when and what about",
    load: async (finish) => (await import("./analyze.ts")).analyzeCommand(finish),
  },
  {
    name: "show",
    summary: "show a document with its stories, names and themes",
    load: async (finish) => (await import("./show.ts")).showCommand(finish),
  },
  {
    name: "explain",
    summary: "say why a story of a run is as it is",
    load: async (finish) => (await import("./explain.ts")).explainCommand(finish),
  },
  {
    name: "report",
    summary: "make the page and the tables of an earlier run again",
    load: async (finish) => (await import("./report.ts")).reportCommand(finish),
  },
  {
    name: "segment",
    summary: "cut each line into words",
    load: async (finish) => (await import("./segment.ts")).segmentCommand(finish),
  },
  {
    name: "places",
    summary: "look names up in the official list of places",
    load: async (finish) => (await import("./places.ts")).placesCommand(finish),
  },
  {
    name: "codebook",
    summary: "check, compare and print themes and their cues",
    load: async (finish) => (await import("./codebook.ts")).codebookCommand(finish),
  },
  {
    name: "sample",
    summary: "choose stories of a run for people to label",
    load: async (finish) => (await import("./sample.ts")).sampleCommand(finish),
  },
  {
    name: "import",
    summary: "bring the labels of review files back to the stories",
    load: async (finish) => (await import("./import.ts")).importCommand(finish),
  },
  {
    name: "agree",
    summary: "say how far annotators agree",
    load: async (finish) => (await import("./agree.ts")).agreeCommand(finish),
  },
  {
    name: "train",
    summary: "learn labels from labelled texts",
    load: async (finish) => (await import("./train.ts")).trainCommand(finish),
  },
  {
    name: "classify",
    summary: "give each text its label, by a trained model or by the rules",
    load: async (finish) => (await import("./classify.ts")).classifyCommand(finish),
  },
  {
    name: "evaluate",
    summary: "say how good themes or a model are on labelled texts",
    load: async (finish) => (await import("./evaluate.ts")).evaluateCommand(finish),
  },
];
