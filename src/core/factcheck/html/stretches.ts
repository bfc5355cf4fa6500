import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Stretch } from '../../annotation/diff-words';

/**
 * Words held against others, those that differ as `del` and `ins`.
 *
 * @param struck which of them are shown as what is not to stay
 */
export const comparedWords = (stretches: readonly Stretch[], struck: 'gone' | 'new'): (string | Element)[] =>
  stretches.flatMap(({ kind, words }) => {
    const text = words.join(' ');
    return [kind === 'same' ? text : h(kind === struck ? 'del' : 'ins', text), ' '];
  });
