import assert from 'node:assert/strict';
import { parseArticle } from '../../../src/core/article/parse';
import type { Attribution } from '../../../src/core/attribution/attribution';
import { findMarkedPassages } from '../../../src/core/quotation/marks';
import { resolveSpeakers } from '../../../src/core/speaker/resolve';
import type { ArticleSpeaker } from '../../../src/core/speaker/speaker';
import type { Span } from '../../../src/core/text/span';
import { tokenize } from '../../../src/core/text/tokenize';

/** What is resolved from a text in which sources stand in [square brackets] and what they say in {braces}. */
export interface Reading {
  readonly text: string;
  readonly speakers: readonly ArticleSpeaker[];
  readonly named: readonly ArticleSpeaker[];
  /** Name of the speaker of each source, null without, in the order of the sources. */
  readonly who: readonly (string | null)[];
  /** The speaker with this name. */
  speaker(name: string): ArticleSpeaker;
  /** Texts of the mentions of a speaker, in text order. */
  mentions(name: string): readonly string[];
}

/**
 * Reads a marked text. Each source belongs to the contents of its own sentence-like neighbourhood: `{…}` is said by the
 * nearest `[…]` of the same line, `[…]` before winning a tie; `{{…}}` is a direct quotation. `{{…}}` without any source on
 * its line has none.
 */
export function read(marked: string): Reading {
  const sources: Span[] = [];
  const contents: { readonly span: Span; readonly direct: boolean }[] = [];
  const open: { readonly mark: string; readonly start: number }[] = [];
  let text = '';
  for (let at = 0; at < marked.length; at++) {
    const mark = marked[at]!;
    if (mark === '[') open.push({ mark, start: text.length });
    else if (mark === '{') {
      const direct = marked[at + 1] === '{';
      if (direct) at++;
      open.push({ mark: direct ? '{{' : '{', start: text.length });
    } else if (mark === ']' || mark === '}') {
      const { mark: opening, start } = open.pop()!;
      const span = { start, end: text.length };
      if (opening === '[') sources.push(span);
      else contents.push({ span, direct: opening === '{{' });
      if (opening === '{{') at++;
    } else text += mark;
  }
  const lineOf = (offset: number): number => text.slice(0, offset).split('\n').length;
  const gap = (a: Span, b: Span): number =>
    lineOf(a.start) !== lineOf(b.start) || (a.start <= b.start && b.end <= a.end)
      ? Number.POSITIVE_INFINITY
      : Math.max(b.start - a.end, a.start - b.end);
  const attribution = (source: Span | null, direct: boolean, content: readonly Span[]): Attribution => ({
    type: direct ? 'direct' : 'indirect',
    class: 'assertion',
    content,
    cue: null,
    source,
    score: 1,
  });
  const saidBy = new Map<Span | null, { readonly span: Span; readonly direct: boolean }[]>();
  for (const content of contents) {
    const nearest = sources.reduce<Span | null>(
      (best, source) =>
        gap(content.span, source) < (best ? gap(content.span, best) : Number.POSITIVE_INFINITY) ? source : best,
      null,
    );
    saidBy.set(nearest, [...(saidBy.get(nearest) ?? []), content]);
  }
  const attributions = sources.map((source) => {
    const said = saidBy.get(source) ?? [];
    return attribution(
      source,
      said.some(({ direct }) => direct),
      said.map(({ span }) => span),
    );
  });
  for (const { span, direct } of saidBy.get(null) ?? []) attributions.push(attribution(null, direct, [span]));

  const article = { ...parseArticle(text, { format: 'plain' }), english: true };
  const { speakers, named, speakerOf } = resolveSpeakers(
    article,
    tokenize(article.prose, article.blocks),
    attributions,
    findMarkedPassages(article),
  );
  const speaker = (name: string): ArticleSpeaker => {
    const found = [...speakers, ...named].find((each) => each.name === name);
    assert.ok(found, `nobody is called ${name}, but ${speakers.map((each) => each.name).join(', ')}`);
    return found;
  };
  return {
    text,
    speakers,
    named,
    who: speakerOf.map((index) => (index === null ? null : speakers[index]!.name)),
    speaker,
    mentions: (name) => speaker(name).mentions.map(({ start, end }) => text.slice(start, end)),
  };
}
