import { CancellationTokenSource, type Disposable, l10n, type Memento, window } from 'vscode';

const KEPT = 'annotations.person';

/** The name a person gave for all folders: asked for once, where neither the settings nor git know one. */
export class Naming implements Disposable {
  readonly #kept: Memento;
  readonly #closing = new CancellationTokenSource();
  #asked: Promise<void> | undefined;
  #isAnswered = false;

  /** @param kept what the editor keeps on this machine, over all windows */
  constructor(kept: Memento) {
    this.#kept = kept;
  }

  /** Empty: nobody was asked yet, or whoever was gave none. */
  get name(): string {
    return this.#kept.get(KEPT, '');
  }

  /** Whether the question was answered in this window, by a name or by closing it. */
  get isAnswered(): boolean {
    return this.#isAnswered;
  }

  /** Resolves once the question, asked one time in a window, is answered or given up. */
  ask(): Promise<void> {
    this.#asked ??= this.#ask().finally(() => {
      this.#isAnswered = true;
    });
    return this.#asked;
  }

  /** Takes the question away: the window closes. */
  async giveUp(): Promise<void> {
    this.#closing.cancel();
    await this.#asked;
  }

  dispose(): void {
    this.#closing.dispose();
  }

  async #ask(): Promise<void> {
    const { token } = this.#closing;
    const title = l10n.t('Your Name');
    const prompt = l10n.t('Under which name are your marks and decisions written? It is kept for all folders.');
    // an editor that closes may answer no more
    const closed = new Promise<undefined>((resolve) => token.onCancellationRequested(() => resolve(undefined)));
    const name = await Promise.race([window.showInputBox({ title, prompt, ignoreFocusOut: true }, token), closed]);
    if (name?.trim()) await this.#kept.update(KEPT, name.trim());
  }
}
