import { commands, type Disposable, type LogOutputChannel, l10n, window } from 'vscode';
import type { CommandId } from './commandIds';
import { withoutLinks } from './escaped';
import { traceOf } from './trace';

/** Registers a command whose failure reaches the log with its stack and the user with one sentence. */
export function registerCommand<Args extends unknown[]>(
  log: LogOutputChannel,
  id: CommandId,
  run: (...args: Args) => PromiseLike<void> | void,
): Disposable {
  return registerAnswering(log, id, async (...args: Args) => {
    await run(...args);
  });
}

/** The same for a command that has an answer for whoever runs it. */
export function registerAnswering<Args extends unknown[], Answer>(
  log: LogOutputChannel,
  id: CommandId,
  run: (...args: Args) => PromiseLike<Answer>,
): Disposable {
  return commands.registerCommand(id, async (...args: Args): Promise<Answer | undefined> => {
    try {
      return await run(...args);
    } catch (error) {
      tellFailure(log, id, error);
      return undefined;
    }
  });
}

/** @param what was asked for, named in the log */
export function tellFailure(log: LogOutputChannel, what: string, error: unknown): void {
  log.error(what, traceOf(error));
  const reason = error instanceof Error ? error.message : String(error);
  void window.showErrorMessage(withoutLinks(l10n.t('Claimtrace could not do that: {0}', reason)));
}
