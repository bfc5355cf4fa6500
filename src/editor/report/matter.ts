import { Uri, workspace } from 'vscode';
import { locate } from '../../core/annotation/locate';
import { type PackedFacts, unpackFacts } from '../../core/archive/packing';
import type { CheckMatter, MarkedArticle } from '../../core/factcheck/checked-article';
import type { TracedArchive } from '../../core/trace/trace';
import type { Annotations } from '../annotations/annotations';
import type { Articles } from '../articles';
import type { Records } from '../records/records';
import { inSlices, Slices } from '../slices';
import type { Traces } from '../tracing/traces';
import { inWords } from '../translated';

/** What a report on articles is made from. */
export interface ReportMatter {
  readonly articles: readonly MarkedArticle[];
  readonly matter: CheckMatter;
}

/**
 * Gathers what a report needs, in slices: one article with those it disagrees with, or all that people marked, that
 * disagree, or of whose quotations a record knows something.
 *
 * @param path the article; null for all
 * @param goOn is called between two slices; what it throws ends the gathering
 */
export async function reportMatter(
  articles: Articles,
  annotations: Annotations,
  records: Records,
  traces: Traces,
  path: string | null,
  goOn: () => void,
): Promise<ReportMatter> {
  const { archive } = articles;
  const disagreements = (path === null ? articles.disagreements.all() : articles.disagreements.at(path)).filter(
    ({ level }) => level !== 'hint',
  );
  const slices = new Slices(goOn);
  const disputing = new Set<string>();
  for (const { passages } of disagreements) {
    for (const passage of passages) disputing.add(passage.path);
    if (slices.isDue) await slices.rest();
  }
  const told = new Set(path === null ? [...disputing, ...records.checked()] : [path]);
  for (const { uri } of path === null ? annotations.annotated() : []) {
    told.add(uri.toString());
    if (slices.isDue) await slices.rest();
  }
  await slices.rest();
  const inOrder = [...told].sort();
  const texts = new Map<string, string>();
  const known = new Map<string, PackedFacts>();
  for (const each of new Set([...inOrder, ...disputing])) {
    const text = await articles.texts.textOf(each);
    const packed = archive.packed(each);
    if (packed) known.set(each, packed);
    if (text !== null) texts.set(each, text);
    if (slices.isDue) await slices.rest();
  }
  const marked: MarkedArticle[] = [];
  for (const each of inOrder) {
    const text = texts.get(each);
    if (text === undefined) continue;
    const { store, path: inFolder } = annotations.placeOf(Uri.parse(each));
    const { annotations: all } = store.stateOf(inFolder);
    marked.push({
      path: each,
      text,
      annotations: await locate(
        all.values(),
        text,
        (id) => store.oldText(id),
        (work) => inSlices(work, goOn),
      ),
    });
    if (slices.isDue) await slices.rest();
  }
  await traces.bringUpToDate();
  while (!archive.identifyPeople(() => slices.isDue)) await slices.rest();
  // an article may change while the report is made in slices: it is told of, and traced, as it was
  const then: TracedArchive & CheckMatter['archive'] = {
    facts: (each) => {
      const packed = known.get(each);
      return packed === undefined || packed === archive.packed(each) ? archive.facts(each) : unpackFacts(packed);
    },
    metadata: (each) => archive.metadata(each),
    titleOf: (each) => archive.titleOf(each),
    personOf: (each, index) => archive.personOf(each, index),
    hasDecisions: archive.hasDecisions,
    decidedPersonOf: (each, index) => archive.decidedPersonOf(each, index),
  };
  return {
    articles: marked,
    matter: {
      archive: then,
      disagreements,
      settlementOf: (disagreement) => articles.settlementOf(disagreement) ?? null,
      shownPath: (each) => workspace.asRelativePath(Uri.parse(each)),
      findingsOf: (each) => records.findingsOf(each),
      // articles that change while the report is made do not keep it from what was read
      traceOf: (each, place) => traces.traceInSteps(then, each, place),
      inWords,
      textOf: (each) => texts.get(each) ?? null,
    },
  };
}
