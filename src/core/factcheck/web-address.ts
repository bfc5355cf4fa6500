// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what it is about
const UNFIT = /[\u0000-\u0020\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

/** An address as it may be made a link: of the web, without control characters; null for any other. */
export function webAddress(text: string | undefined): string | null {
  if (text === undefined || UNFIT.test(text) || !/^https?:\/\/[^/]/i.test(text)) return null;
  return URL.canParse(text) ? text : null;
}
