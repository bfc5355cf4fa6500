/** What is said where paths hold nothing to work on. */
export const NO_ARTICLE = 'no article found: folders are searched for .md, .markdown, .txt and .article files';
export const NO_RECORD = 'no record found: folders are searched for .vtt, .srt, .txt and .md files';
