import { analyzeArticle } from '../core/archive/analyze';
import { packFacts } from '../core/archive/packing';
import { bounded, decode } from '../core/text/decode';
import type { AnalysisReply, AnalysisRequest } from './analysis';
import { articlePath } from './articlePath';

/** The work of the analysis thread: bytes → text → facts, or the reason why the file is passed over. */
export function answer({ path, languageId, content }: AnalysisRequest): AnalysisReply {
  try {
    const decoded = typeof content === 'string' ? bounded(content) : decode(content);
    if ('refused' in decoded) return { refused: decoded.refused };
    return { facts: packFacts(analyzeArticle(decoded.text, articlePath(path, languageId))) };
  } catch (error) {
    return { refused: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
