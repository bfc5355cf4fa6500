import { CancellationError, ProgressLocation, window } from 'vscode';

/**
 * Does what takes long, with a notification in which a person can cancel it; undefined then.
 *
 * @param run ends the work by what `goOn` throws, which it calls between two slices
 */
export function unlessCancelled<Result>(
  title: string,
  run: (goOn: () => void) => Promise<Result>,
): Thenable<Result | undefined> {
  const location = ProgressLocation.Notification;
  return window.withProgress({ location, title, cancellable: true }, async (_progress, token) => {
    const goOn = (): void => {
      if (token.isCancellationRequested) throw new CancellationError();
    };
    try {
      const result = await run(goOn);
      goOn();
      return result;
    } catch (error) {
      if (error instanceof CancellationError) return undefined;
      throw error;
    }
  });
}
