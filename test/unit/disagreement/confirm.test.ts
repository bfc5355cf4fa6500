import assert from 'node:assert/strict';
import {
  type Inference,
  isAskable,
  type MutualInference,
  pairsOf,
  readable,
  underVerdict,
  verdictOf,
} from '../../../src/core/disagreement/confirm';
import type { Disagreement } from '../../../src/core/disagreement/disagreement';
import { sentences } from '../../../src/core/disagreement/sentences';
import { inEnglish, message, packMessage } from '../../../src/core/text/message';
import { passageIn } from './between';

const hint: Disagreement = {
  id: 'status-1',
  kind: 'status',
  level: 'hint',
  passages: ['a.md', 'b.md'].map((path) => passageIn(path)),
  explanation: packMessage(message(sentences.end, 'Different states: closed (Beacon) against suspended (Courier)')),
  score: 0.4,
};
const three = [...hint.passages, { ...hint.passages[0]!, path: 'c.md' }];

const contradicts: Inference = { contradiction: 0.97, entailment: 0.01 };
const entails: Inference = { contradiction: 0.01, entailment: 0.97 };
const neither: Inference = { contradiction: 0.6, entailment: 0.3 };
const both = (inference: Inference): MutualInference => ({ forth: inference, back: inference });

describe('what a language-inference model is asked', () => {
  it('is about hints only, and not about one statement in different words', () => {
    assert.equal(isAskable(hint), true);
    assert.equal(isAskable({ ...hint, level: 'warning' }), false);
    assert.equal(isAskable({ ...hint, level: 'info' }), false);
    assert.equal(isAskable({ ...hint, kind: 'wording' }), false);
  });

  it('is each two passages, but not more than six pairs', () => {
    assert.deepEqual(pairsOf(['a', 'b', 'c']), [
      ['a', 'b'],
      ['a', 'c'],
      ['b', 'c'],
    ]);
    assert.equal(pairsOf(['a', 'b', 'c', 'd', 'e']).length, 6);
    assert.deepEqual(pairsOf(['a']), []);
  });

  it('is the passage’s words on one line, the beginning of a long one', () => {
    assert.equal(readable('The harbour\r\n> is\tclosed. '), 'The harbour > is closed.');
    assert.equal(readable('so '.repeat(1000)).length, 600);
  });
});

describe('a verdict', () => {
  it('is contradiction when the model is sure of it in both directions', () => {
    assert.equal(verdictOf(hint.passages, [both(contradicts)]), 'contradiction');
    assert.equal(verdictOf(hint.passages, [{ forth: contradicts, back: neither }]), 'open');
    assert.equal(verdictOf(hint.passages, [{ forth: contradicts, back: entails }]), 'open');
  });

  it('is contradiction when one pair of a set contradicts, whatever the others say', () => {
    assert.equal(verdictOf(three, [both(entails), both(contradicts), both(neither)]), 'contradiction');
  });

  it('is agreement when each passage follows from each other', () => {
    assert.equal(verdictOf(hint.passages, [both(entails)]), 'agreement');
    assert.equal(verdictOf(hint.passages, [{ forth: entails, back: neither }]), 'open');
    assert.equal(verdictOf(three, [both(entails), both(entails), both(entails)]), 'agreement');
    assert.equal(verdictOf(three, [both(entails), both(entails), both(neither)]), 'open');
    assert.equal(verdictOf(three, [both(entails), both(entails)]), 'open', 'not all pairs were asked about');
  });

  it('is open when nothing was asked', () => {
    assert.equal(verdictOf(hint.passages, []), 'open');
  });
});

describe('a disagreement under a verdict', () => {
  it('is information instead of a hint when the model sees a contradiction, and says so', () => {
    const { level, explanation } = underVerdict(hint, 'contradiction')!;
    assert.equal(level, 'info');
    assert.equal(
      inEnglish(explanation),
      'Different states: closed (Beacon) against suspended (Courier); your language-inference model holds that one contradicts the other.',
    );
  });

  it('vanishes when it is a hint and the model sees agreement', () => {
    assert.equal(underVerdict(hint, 'agreement'), undefined);
  });

  it('stays as it is without a verdict, and when the verdict is open', () => {
    assert.equal(underVerdict(hint, undefined), hint);
    assert.equal(underVerdict(hint, 'open'), hint);
  });

  it('never becomes or stops being a warning, nor does information change', () => {
    for (const level of ['warning', 'info'] as const) {
      const sure = { ...hint, level };
      for (const verdict of ['contradiction', 'agreement', 'open'] as const)
        assert.equal(underVerdict(sure, verdict), sure);
    }
  });
});
