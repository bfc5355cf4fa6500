import type { Element } from 'hast';
import { h } from 'hastscript';
import { filled } from '../../drawing/words';
import { isError, type Verdict } from '../../record/verdict';
import type { CheckedQuotation } from '../fact-check';
import { recordWords } from '../record-words';
import type { ReportStage } from '../stage';
import { entry } from './entry';
import { comparedWords } from './stretches';

/** A quotation as it stands to the record: the verdict, what differs, and where the record has it. */
export function quotationItem(quotation: CheckedQuotation, { words }: ReportStage): Element {
  const { words: quoted, line, speaker, verdict, explanation, stretches, record, suggested } = quotation;
  return h('li', { className: [standing(verdict)] }, [
    h('blockquote', quoted),
    h('p', { className: ['standing'] }, [h('strong', words.recordVerdicts[verdict]), ` · ${filled(words.line, line)}`]),
    h('p', explanation),
    h('dl', [
      ...(speaker === null ? [] : entry(words.speaker, speaker.name)),
      ...(record === null ? [] : entry(words.record, h('code', recordWords(record, words)))),
      ...(stretches.some(({ kind }) => kind !== 'same')
        ? entry(words.difference, comparedWords(stretches, 'new'))
        : []),
      ...(suggested === null ? [] : entry(words.suggested, suggested)),
    ]),
  ]);
}

const AS_SAID: readonly Verdict[] = ['verbatim', 'marks', 'tidied'];

const standing = (verdict: Verdict): string =>
  AS_SAID.includes(verdict) ? 'as-said' : isError(verdict) ? 'warning' : 'not-compared';
