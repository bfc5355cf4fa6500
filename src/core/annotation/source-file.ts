import type { SourceReference } from './event';

/** The file of a source as people read it, behind the name of its folder where that is not the claim's; undefined without one. */
export const sourceFile = ({ folder, path }: SourceReference): string | undefined =>
  folder === undefined || path === undefined ? path : `${folder}/${path}`;
