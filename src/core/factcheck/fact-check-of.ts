import { backing } from '../annotation/backing';
import type { SourceReference } from '../annotation/event';
import { VERIFIED } from '../annotation/status';
import type { Disagreement } from '../disagreement/disagreement';
import { NO_FINDINGS, type RecordFindings } from '../record/verdict';
import type { StoryPicture } from '../story/picture';
import { pictureInSteps } from '../story/picture-story';
import { storiesInSteps } from '../story/stories';
import { atOnce } from '../text/at-once';
import { type CheckMatter, checkedArticle, type MarkedArticle } from './checked-article';
import type { CheckedArticle, CheckedClaim, FactCheck } from './fact-check';
import { isSettledVerdict } from './settled';

/** What the checking of articles came to. Articles that the archive does not know are left out. */
export function factCheckOf(articles: readonly MarkedArticle[], matter: CheckMatter): FactCheck {
  return atOnce(factCheckInSteps(articles, matter));
}

/** The same with pauses, for whoever has to let others work meanwhile. */
export function* factCheckInSteps(articles: readonly MarkedArticle[], matter: CheckMatter): Generator<void, FactCheck> {
  const told = matter.disagreements.filter(({ level }) => level !== 'hint');
  const about = new Map<string, Disagreement[]>();
  for (const disagreement of told) {
    yield;
    for (const path of new Set(disagreement.passages.map((passage) => passage.path))) {
      const known = about.get(path);
      if (known === undefined) about.set(path, [disagreement]);
      else known.push(disagreement);
    }
  }
  const asked = new Set(articles.map(({ path }) => path));
  const findings = new Map<string, RecordFindings>();
  // an article is asked for again by each claim of which it has a part
  const findingsOf = (path: string): RecordFindings => {
    const known = findings.get(path) ?? matter.findingsOf(path);
    findings.set(path, known);
    return known;
  };
  const checked: CheckedArticle[] = [];
  for (const each of articles) {
    const article = yield* checkedArticle(each, about.get(each.path) ?? [], { ...matter, findingsOf });
    if (article !== null) checked.push(article);
    yield;
  }
  const touched = checked.filter(
    ({ claims, quotations, disagreements }) => claims.length + quotations.length + disagreements.length > 0,
  );
  const stories: StoryPicture[] = [];
  for (const { paths, disagreements } of yield* storiesInSteps(told)) {
    if (paths.some((path) => asked.has(path))) stories.push(yield* pictureOf(paths, disagreements, matter));
  }
  return { articles: touched, untouched: checked.length - touched.length, stories };
}

function* pictureOf(
  paths: readonly string[],
  disagreements: readonly Disagreement[],
  { archive, settlementOf, textOf, inWords }: CheckMatter,
): Generator<void, StoryPicture> {
  const texts = new Map<string, string>();
  for (const path of paths) {
    const text = textOf(path);
    if (text !== null) texts.set(path, text);
  }
  const isSettled = (disagreement: Disagreement): boolean => settlementOf(disagreement) !== null;
  // a report tells of records and origins beside the quotations and claims
  const findingsOf = (): RecordFindings => NO_FINDINGS;
  const matter = { paths, disagreements, isSettled, findingsOf, archive, inWords, texts };
  return (yield* pictureInSteps(matter, false)).picture;
}

const isForReaders = (claim: CheckedClaim): boolean =>
  claim.status === VERIFIED && isSettledVerdict(claim) && publicSources(claim).length > 0;

/** Files of the desk and what they say stay there. */
const publicSources = ({ status, sources, cited }: CheckedClaim): readonly SourceReference[] =>
  backing(status, sources, cited).flatMap(({ path: _path, folder: _folder, anchor: _anchor, ...source }) =>
    source.url === undefined && source.words === undefined ? [] : [source],
  );

/**
 * What readers may see: the verified claims with their sources, without the newsroom's notes, remarks, names and files.
 * Articles without such a claim are left out.
 */
export function forReaders({ articles }: FactCheck): FactCheck {
  return {
    articles: articles
      .map((article) => ({
        ...article,
        path: '',
        claims: article.claims.filter(isForReaders).map((claim) => ({
          ...claim,
          sources: publicSources(claim),
          ...{ note: '', remarks: [], cited: [], disputes: [], origin: null, statusBy: null },
        })),
        quotations: [],
        disagreements: [],
      }))
      .filter(({ claims }) => claims.length > 0),
    untouched: 0,
    stories: [],
  };
}
