import {
  type CancellationToken,
  type Disposable,
  LanguageModelTextPart,
  type LanguageModelTool,
  LanguageModelToolResult,
  l10n,
  lm,
} from 'vscode';
import type { ToolName } from './toolNames';

/** What an assistant asks with: made up by a language model, so that any field may be anything. */
export type Asked = Readonly<Record<string, unknown>>;

/**
 * Offers a tool to the assistants that the user has. Before the first answer the editor asks the user, since what an
 * assistant gets may leave the machine.
 */
export function registerTool(
  name: ToolName,
  doing: string,
  answer: (asked: Asked, token: CancellationToken) => Promise<object>,
): Disposable {
  const tool: LanguageModelTool<Asked> = {
    prepareInvocation: () => ({
      invocationMessage: doing,
      confirmationMessages: {
        title: doing,
        message: l10n.t('The assistant gets passages of your articles. It may send them to whoever runs it.'),
      },
    }),
    async invoke({ input }, token) {
      const found = await answer(input ?? {}, token);
      return new LanguageModelToolResult([new LanguageModelTextPart(JSON.stringify(found))]);
    },
  };
  return lm.registerTool(name, tool);
}

/** A text that was asked with; empty when there is none. */
export const textIn = (asked: Asked, field: string): string => {
  const value = asked[field];
  return typeof value === 'string' ? value.trim() : '';
};

/** A line, from 1, that was asked with; null when there is none. */
export function lineIn(asked: Asked, field: string): number | null {
  const value = asked[field];
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 1 ? value : null;
}
