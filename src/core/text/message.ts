/** What is said to a person, apart from the values in it, so that it can be said in another language. */
export interface Message {
  /** English, with {0} to {9} where the values belong. */
  readonly template: string;
  /** Words of articles or figures as they are; parts that have to be said in the same language as messages. */
  readonly values: readonly MessagePart[];
}

export type MessagePart = string | Message;

export const message = (template: string, ...values: readonly MessagePart[]): Message => ({ template, values });

/** The message as English text. */
export const inEnglish = ({ template, values }: Message): string =>
  template.replace(/\{(\d)\}/g, (hole, index) => {
    const value = values[Number(index)];
    return value === undefined ? hole : typeof value === 'string' ? value : inEnglish(value);
  });
