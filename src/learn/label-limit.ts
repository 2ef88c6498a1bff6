import { UserError } from "../core/errors.ts";
import { wording } from "../core/wording.ts";

const MOST_LABELS = 1000;

/** @throws UserError `too-many-labels` where the labels must be something else, such as ids: tables of them would fill the memory. */
export function checkLabelCount(labels: readonly string[]): void {
  if (labels.length <= MOST_LABELS) return;
  throw new UserError(
    "too-many-labels",
    wording`${labels.length} different labels are more than the ${MOST_LABELS} that can be told apart; does --label-field name labels?`,
  );
}
