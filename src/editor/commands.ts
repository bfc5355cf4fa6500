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
  return commands.registerCommand(id, async (...args: Args) => {
    try {
      await run(...args);
    } catch (error) {
      tellFailure(log, id, error);
    }
  });
}

/** @param what was asked for, named in the log */
export function tellFailure(log: LogOutputChannel, what: string, error: unknown): void {
  log.error(what, traceOf(error));
  const reason = error instanceof Error ? error.message : String(error);
  void window.showErrorMessage(withoutLinks(l10n.t('Claimtrace could not do that: {0}', reason)));
}
