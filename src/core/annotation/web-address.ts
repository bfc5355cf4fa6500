/** Whether a text is an address of the web that may be kept and opened: http or https, no blank and no control character. */
export const isWebAddress = (text: string): boolean => /^https?:\/\/[^\s\p{C}<>"]+$/iu.test(text) && URL.canParse(text);
