import type { LocatedAnnotation } from '../annotation/locate';

/** An article with its annotations, as exports take it. */
export interface AnnotatedArticle {
  /** In the folder. */
  readonly path: string;
  readonly text: string;
  /** In the order in which they were made. */
  readonly annotations: readonly LocatedAnnotation[];
}
