import assert from 'node:assert/strict';
import { ConfirmedDisagreements } from '../../../src/core/disagreement/confirmed';
import { DisagreementIndex } from '../../../src/core/disagreement/disagreement-index';
import { between } from './between';

const warning = between('warning', 'a', 'b');
const info = between('info', 'b', 'c');
const first = between('hint', 'a', 'c');
const second = between('hint', 'b', 'c');

const setUp = (most = 10) => {
  const found = new DisagreementIndex();
  found.apply({ went: [], came: [warning, info, first, second].map((each, number) => [number, each] as const) });
  return { found, confirmed: new ConfirmedDisagreements(() => found, most) };
};

describe('disagreements under verdicts', () => {
  it('are the very ones that were found while there is no verdict', () => {
    const { found, confirmed } = setUp();
    assert.equal(confirmed.all(), found.all());
    assert.deepEqual(confirmed.at('c'), [info, first, second]);
  });

  it('stand where their level puts them', () => {
    const { confirmed } = setUp();
    confirmed.put(first, 'contradiction');
    assert.deepEqual(
      confirmed.all().map(({ level, id }) => [level, id]),
      [
        ['warning', warning.id],
        ['info', first.id],
        ['info', info.id],
        ['hint', second.id],
      ],
    );
    assert.deepEqual(
      confirmed.at('c').map(({ level }) => level),
      ['info', 'info', 'hint'],
    );
  });

  it('are one object wherever they are asked for', () => {
    const { found, confirmed } = setUp();
    confirmed.put(first, 'contradiction');
    const [moved] = confirmed.at('a').slice(1);
    assert.equal(confirmed.all()[1], moved);
    found.apply({ went: [3], came: [] });
    assert.equal(confirmed.all()[1], moved);
  });

  it('are not there when they vanished', () => {
    const { confirmed } = setUp();
    confirmed.put(second, 'agreement');
    assert.deepEqual(confirmed.all(), [warning, info, first]);
    assert.deepEqual(confirmed.at('b'), [warning, info]);
  });

  it('follow what is found later', () => {
    const { found, confirmed } = setUp();
    confirmed.put(first, 'contradiction');
    assert.equal(confirmed.all().length, 4);
    found.apply({ went: [2, 0], came: [] });
    assert.deepEqual(confirmed.all(), [info, second]);
  });

  it('are asked about anew when a passage joined them', () => {
    const { confirmed } = setUp();
    confirmed.put(second, 'agreement');
    assert.equal(confirmed.knows(second), true);
    assert.equal(confirmed.knows({ ...second, passages: [...second.passages, ...first.passages] }), false);
  });

  it('are as found again when verdicts are forgotten, the oldest of too many first', () => {
    const { found, confirmed } = setUp(1);
    confirmed.put(first, 'agreement');
    confirmed.put(second, 'agreement');
    assert.equal(confirmed.size, 1);
    assert.deepEqual(confirmed.all(), [warning, info, first]);
    confirmed.clear();
    assert.equal(confirmed.all(), found.all());
  });
});
