import { bestOf } from "./best-score.ts";
import type { Calibration } from "./model.ts";
import { fitSigmoid, probabilityOf, type Sigmoid } from "./platt.ts";
import type { Targets } from "./targets.ts";
import { thresholdsOf } from "./thresholds.ts";

/**
 * How scores of texts that were held out become probabilities. One sigmoid serves all labels: most labels of a small set have
 * too few texts for one of their own, and with one the best score is the best probability. `scores` are by text and label.
 */
export function calibrate(scores: Float64Array, targets: Targets): Calibration {
  const { labels, main, has, several } = targets;
  const ofScores = rising(
    fitSigmoid(
      scores,
      Uint8Array.from(has, (target) => (target === -1 ? 0 : 1)),
    ),
  );
  const margins = new Float64Array(main.length);
  const isRight = new Uint8Array(main.length);
  for (let text = 0; text < main.length; text++) {
    const { best, margin } = bestOf(scores, { from: text * labels.length, labels: labels.length });
    margins[text] = margin;
    isRight[text] = best === main[text] ? 1 : 0;
  }
  const confidence = rising(fitSigmoid(margins, isRight));
  const widest = margins.reduce((most, margin) => Math.max(most, margin), 0);
  if (!several) return { scores: ofScores, confidence, widest, thresholds: labels.map(() => 2) };
  const probabilities = scores.map((score) => probabilityOf(score, ofScores));
  return { scores: ofScores, confidence, widest, thresholds: thresholdsOf(probabilities, targets) };
}

/** A higher score never means a lower chance: where a handful of texts says so, scores say nothing. */
function rising({ slope, offset }: Sigmoid): Sigmoid {
  return slope <= 0 ? { slope, offset } : { slope: 0, offset };
}
