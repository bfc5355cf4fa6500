import assert from 'node:assert/strict';
import { BestLabels, scoreLabels, WANTED } from '../../../src/core/attribution/chain';
import { LABEL_COUNT, LABELS, OUTPUT_COUNT, OUTPUTS, OUTPUTS_OF_LABEL } from '../../../src/core/attribution/labels';

const transitions = new Float32Array(LABEL_COUNT * LABEL_COUNT);

/** Scores of units that speak for an output each. */
function scoresFor(units: readonly (readonly (typeof OUTPUTS)[number][])[]): Float32Array {
  const outputs = new Float32Array(units.length * OUTPUT_COUNT).fill(-1);
  units.forEach((names, u) => {
    for (const name of names) outputs[u * OUTPUT_COUNT + OUTPUTS.indexOf(name)] = 3;
  });
  const scores = new Float32Array(units.length * LABEL_COUNT);
  scoreLabels(outputs, units.length, scores);
  return scores;
}

function labelsOf(units: Parameters<typeof scoresFor>[0], wanted: number): string[] | null {
  const best = new BestLabels(transitions);
  const score = best.find(scoresFor(units), units.length, wanted);
  return score === null ? null : units.map((_, u) => LABELS[best.labels[u]!]!);
}

describe('label chains', () => {
  it('score a label by the outputs it shares', () => {
    const outputs = Float32Array.of(1, 2, 4, 8, 16, 32);
    const scores = new Float32Array(LABEL_COUNT);
    scoreLabels(outputs, 1, scores);
    assert.deepEqual(
      [...scores],
      OUTPUTS_OF_LABEL.map((shared) => shared.reduce((sum, output) => sum + outputs[output]!, 0)),
    );
  });

  it('hold whole parts: what begins also ends', () => {
    assert.deepEqual(
      labelsOf(
        [
          ['content', 'contentStarts'],
          ['content'],
          ['content', 'contentEnds'],
          ['source', 'sourceStarts', 'sourceEnds'],
        ],
        0,
      ),
      ['BC', 'IC', 'EC', 'US'],
    );
  });

  it('hold content and source where both are wanted, though neither is likely', () => {
    const labels = labelsOf([[], [], []], WANTED.both);
    assert.ok(labels?.some((label) => label.endsWith('C')));
    assert.ok(labels?.some((label) => label.endsWith('S')));
    assert.deepEqual(labelsOf([[], [], []], WANTED.nothing), ['O', 'O', 'O']);
  });

  it('tell when there is no room for what is wanted', () => {
    assert.equal(labelsOf([[]], WANTED.both), null);
  });
});
