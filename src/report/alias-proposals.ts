import type { AliasProposal } from "../places/aliases/propose-aliases.ts";
import { csvTable } from "./csv.ts";

const COLUMNS = [
  ...["name", "canonical", "type", "code"],
  ...["evidence", "distance", "name_stories", "canonical_stories", "example"],
];

/** Proposals as a table that is itself an alias book, to be read with `--aliases` once a person has gone through it. */
export function aliasProposalsCsv(proposals: readonly AliasProposal[], { excel }: { excel: boolean }): string {
  const rows = proposals.map((proposal) => [
    ...[proposal.name, proposal.canonical, proposal.type, proposal.code],
    ...[proposal.evidence.join("; "), proposal.distance],
    ...[proposal.nameStories, proposal.canonicalStories, proposal.example],
  ]);
  return csvTable(COLUMNS, { rows, excel });
}
