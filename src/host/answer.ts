import { analyzeArticle } from '../core/archive/analyze';
import { bounded, decode } from '../core/text/decode';
import type { AnalysisReply, AnalysisRequest } from './analysis';
import { articlePath } from './articlePath';

/** The work of the thread: bytes → text → facts, or the reason why the file is passed over. */
export function answer({ id, path, languageId, content }: AnalysisRequest): AnalysisReply {
  try {
    const decoded = typeof content === 'string' ? bounded(content) : decode(content);
    if ('refused' in decoded) return { id, refused: decoded.refused };
    return { id, facts: analyzeArticle(decoded.text, articlePath(path, languageId)) };
  } catch (error) {
    return { id, refused: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
