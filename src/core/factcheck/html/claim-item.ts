import type { Element } from 'hast';
import { h } from 'hastscript';
import { backing } from '../../annotation/backing';
import type { WordChange } from '../../annotation/diff-words';
import type { SourceReference } from '../../annotation/event';
import { sourceFile } from '../../annotation/source-file';
import { statusSign } from '../../annotation/status';
import { isWebAddress } from '../../annotation/web-address';
import { filled } from '../../drawing/words';
import { claimAnchor } from '../claim-anchor';
import { originWords } from '../claim-origin';
import type { CheckedClaim } from '../fact-check';
import { dayOf, type ReportStage, statusWords } from '../stage';
import { entry } from './entry';
import { comparedWords } from './stretches';

/** A claim with its status, who gave it and when, what it was checked against, and what is open. */
export function claimItem(claim: CheckedClaim, stage: ReportStage): Element {
  const { id, passage, line, status, changed, speaker, note, sources, cited, disputes, origin, remarks } = claim;
  const { words, forReaders } = stage;
  return h('li', { id: claimAnchor(id), className: ['claim', `status-${status.replace(/[^a-z]+/g, '-')}`] }, [
    h('blockquote', passage),
    h('p', { className: ['standing'] }, [
      h('strong', [h('span', { ariaHidden: 'true' }, `${statusSign(status)} `), statusWords(stage, status)]),
      ...judged(claim, stage),
      ...(forReaders ? [] : [` · ${line === null ? words.lost : filled(words.line, line)}`]),
    ]),
    ...(changed === null
      ? []
      : [h('p', { className: ['question'] }, ['⚠ ', ...changedWords(words.changedSince, changed)])]),
    ...differing(claim, stage),
    ...disputes.map((explanation) => h('p', { className: ['question'] }, `≠ ${explanation}`)),
    h('dl', [
      ...(speaker === null ? [] : entry(words.speaker, speaker.name)),
      ...(note === '' ? [] : entry(words.note, note)),
      ...(origin === null
        ? []
        : entry(
            words.origin,
            originWords(origin, words, (date) => dayOf(date, stage)),
          )),
      ...(backing(status, sources, cited).length === 0 ? entry(words.sources, words.noSource) : []),
      ...(sources.length === 0 ? [] : entry(words.sources, sourceList(sources, stage))),
      ...(cited.length === 0 ? [] : entry(words.cited, sourceList(cited, stage))),
      ...(remarks.length === 0
        ? []
        : entry(
            words.remarks,
            h(
              'ul',
              remarks.map(({ person, time, text }) =>
                h('li', `${text} (${filled(words.by, person, dayOf(time, stage))})`),
              ),
            ),
          )),
    ]),
  ]);
}

const judged = ({ statusBy }: CheckedClaim, stage: ReportStage): string[] =>
  statusBy === null ? [] : [` · ${filled(stage.words.by, statusBy.person, dayOf(statusBy.time, stage))}`];

function differing({ differing: verdicts }: CheckedClaim, stage: ReportStage): Element[] {
  if (verdicts.length === 0) return [];
  const all = verdicts.map(({ person, status }) => `${person}: ${statusWords(stage, status)}`).join(', ');
  return [h('p', { className: ['question'] }, `≠ ${filled(stage.words.differ, all)}`)];
}

function changedWords(template: string, { stretches }: WordChange): (string | Element)[] {
  const [before, after] = template.split('{0}');
  return [before!, ...comparedWords(stretches, 'gone'), after ?? ''];
}

const sourceList = (sources: readonly SourceReference[], stage: ReportStage): Element =>
  h(
    'ul',
    sources.map((source) => h('li', sourceParts(source, stage))),
  );

/**
 * A source as a robust link (robustlinks.mementoweb.org): the original, with its copy and the day it was read, which also
 * stand beside it as text.
 */
function sourceParts(source: SourceReference, stage: ReportStage) {
  const { url, words: said, locator, archived, seen, anchor } = source;
  const file = sourceFile(source);
  const { words } = stage;
  const [original, copy] = [url, archived].map((each) => (each !== undefined && isWebAddress(each) ? each : null));
  const name = said ?? url ?? file ?? '';
  const link = original
    ? h('a', { href: original, dataOriginalurl: original, dataVersionurl: copy, dataVersiondate: seen }, name)
    : name;
  return [
    link,
    ...(said !== undefined && file !== undefined ? [` (${file})`] : []),
    ...(locator === undefined ? [] : [`, ${locator}`]),
    ...(seen === undefined ? [] : [`, ${filled(words.seen, dayOf(seen, stage))}`]),
    ...(!copy ? [] : [', ', h('a', { href: copy }, words.archived)]),
    ...(anchor === undefined ? [] : [h('blockquote', anchor.exact)]),
  ];
}
