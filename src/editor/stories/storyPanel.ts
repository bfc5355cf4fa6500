import {
  commands,
  Disposable,
  type ExtensionContext,
  env,
  type LogOutputChannel,
  l10n,
  type Range,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import type { Palette } from '../../core/drawing/stage';
import { storySvg } from '../../core/drawing/story-svg';
import type { RecordPassage } from '../../core/record/verdict';
import type { ArticlePassage, NamedFile, PicturedPassage, StoryPicture } from '../../core/story/picture';
import { pictureInSteps } from '../../core/story/picture-story';
import { fromPage, type ToPage } from '../../webview/story/messages';
import type { Articles } from '../articles';
import { tellFailure } from '../commands';
import { rangeOf } from '../places';
import { passageRange } from '../records/passage';
import type { Records } from '../records/records';
import { say } from '../say';
import { seldom } from '../seldom';
import { inSlices } from '../slices';
import { openAddress } from '../sources/openAddress';
import { traceOf } from '../trace';
import { storyAround } from './storyAround';
import { pageFolder, storyPage } from './storyPage';
import { storyWords } from './storyWords';

export const storyPanelType = 'claimtrace.story';

/** While articles are read the picture would be made anew ten times a second. */
const REFRESH_MS = 1000;
const KEPT = 'story.shown';

/** What the page shows now; what it asks for is about that. */
interface Edition {
  readonly number: number;
  readonly picture: StoryPicture;
  readonly passages: readonly PicturedPassage[];
  /** To tell whether the next picture is another one. */
  readonly text: string;
}

/** The panel that shows the story of one article, as long as it is open. */
export class StoryPanel implements Disposable {
  readonly #articles: Articles;
  readonly #records: Records;
  readonly #context: ExtensionContext;
  readonly #log: LogOutputChannel;
  readonly #refreshing = seldom(
    () => this.#refresh().catch((error: unknown) => this.#log.error(traceOf(error))),
    REFRESH_MS,
  );
  #subscriptions: Disposable | undefined;
  #panel: WebviewPanel | undefined;
  #path = '';
  #edition: Edition | undefined;
  /** How many were sent; no number is given twice. */
  #editions = 0;
  #isReady = false;
  /** Of the latest refresh: what took longer than the next one is out of date. */
  #turn = 0;

  constructor(articles: Articles, records: Records, context: ExtensionContext, log: LogOutputChannel) {
    this.#articles = articles;
    this.#records = records;
    this.#context = context;
    this.#log = log;
  }

  /** Shows the story of an article, in the panel that is open or in a new one. */
  async show(path: string): Promise<void> {
    this.#path = path;
    await this.#context.workspaceState.update(KEPT, path);
    if (this.#panel) {
      this.#panel.reveal();
      this.#refreshing.now();
      return;
    }
    this.#adopt(window.createWebviewPanel(storyPanelType, l10n.t('Story'), ViewColumn.Active, {}));
  }

  /** Takes on a panel that was open when the window was closed; what it shows is kept with the workspace, not in the page. */
  restore(panel: WebviewPanel): void {
    const path = this.#context.workspaceState.get<string>(KEPT);
    if (this.#panel || path === undefined) {
      panel.dispose();
      return;
    }
    this.#path = path;
    this.#adopt(panel);
  }

  /** The panel itself stays: it is taken on again when the window is loaded again. */
  dispose(): void {
    this.#subscriptions?.dispose();
    this.#refreshing.dispose();
  }

  #adopt(panel: WebviewPanel): void {
    const { extensionUri } = this.#context;
    this.#panel = panel;
    this.#edition = undefined;
    this.#isReady = false;
    panel.iconPath = {
      light: Uri.joinPath(extensionUri, 'media/story-light.svg'),
      dark: Uri.joinPath(extensionUri, 'media/story-dark.svg'),
    };
    this.#subscriptions = Disposable.from(
      panel.webview.onDidReceiveMessage((message: unknown) =>
        this.#hear(message).catch((error: unknown) => tellFailure(this.#log, storyPanelType, error)),
      ),
      panel.onDidDispose(() => this.#gone()),
      this.#articles.onDidChange(this.#refreshing.soon),
      this.#records.onDidCheck(this.#refreshing.soon),
    );
    panel.webview.options = { enableScripts: true, localResourceRoots: [pageFolder(extensionUri)] };
    panel.webview.html = storyPage(panel.webview, extensionUri);
  }

  #gone(): void {
    this.#subscriptions?.dispose();
    this.#panel = undefined;
    this.#isReady = false;
    this.#turn++;
  }

  async #refresh(): Promise<void> {
    if (!this.#panel?.visible || !this.#isReady) return;
    const turn = ++this.#turn;
    const matter = await storyAround(this.#articles, this.#records, this.#path);
    const story = matter && (await inSlices(pictureInSteps(matter)));
    // meanwhile something newer may have been asked for, or the panel closed
    if (!this.#panel || turn !== this.#turn) return;
    if (!story) {
      this.#edition = undefined;
      await this.#tell({ kind: 'none', reason: this.#whyNone() });
      return;
    }
    const { picture, passages } = story;
    const text = JSON.stringify([picture, passages]);
    if (text === this.#edition?.text) return;
    const number = ++this.#editions;
    this.#edition = { number, picture, passages, text };
    this.#panel.title = picture.title;
    await this.#tell({ kind: 'picture', edition: number, picture, words: storyWords(), locale: env.language });
  }

  #whyNone(): string {
    return this.#articles.state === 'reading'
      ? l10n.t('The articles are being read…')
      : l10n.t('The article whose story this was is no longer there.');
  }

  async #tell(message: ToPage): Promise<void> {
    await this.#panel?.webview.postMessage(message);
  }

  /** A page that was hidden starts anew when it is shown, and says so. */
  async #hear(message: unknown): Promise<void> {
    const heard = fromPage(message);
    if (heard?.kind === 'ready') {
      this.#isReady = true;
      this.#edition = undefined;
      this.#refreshing.now();
      return;
    }
    const edition = this.#edition;
    if (!heard || !edition || heard.edition !== edition.number) return;
    if (heard.kind === 'open') await this.#open(edition.passages[heard.passage]);
    else await exportSvg(edition.picture, heard.palette);
  }

  async #open(passage: PicturedPassage | undefined): Promise<void> {
    if (!passage) return;
    if ('url' in passage) return openAddress(passage.url);
    if ('file' in passage) return openNamed(passage);
    const selection = this.#rangeOf(passage);
    if (!selection) return;
    const document = await workspace.openTextDocument(Uri.parse(passage.path));
    await window.showTextDocument(document, { viewColumn: ViewColumn.Beside, selection });
  }

  /** Undefined where the article is no longer known. */
  #rangeOf(passage: ArticlePassage | RecordPassage): Range | undefined {
    if ('from' in passage) return passageRange(passage);
    const facts = this.#articles.archive.facts(passage.path);
    return facts && rangeOf(facts, passage);
  }
}

/** Only beside an article that is saved is a file. */
async function openNamed({ article, file }: NamedFile): Promise<void> {
  const uri = Uri.parse(article);
  if (uri.scheme === 'untitled') return;
  await commands.executeCommand('vscode.open', Uri.joinPath(uri, '..', file), ViewColumn.Beside);
}

async function exportSvg(picture: StoryPicture, palette: Palette): Promise<void> {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const name = `${
    picture.title
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 60) || 'story'
  }.svg`;
  const target = await window.showSaveDialog({
    title: l10n.t('Export as SVG'),
    filters: { SVG: ['svg'] },
    ...(folder && { defaultUri: Uri.joinPath(folder, name) }),
  });
  if (!target) return;
  const svg = storySvg(picture, storyWords(), palette, env.language);
  await workspace.fs.writeFile(target, new TextEncoder().encode(svg));
  say(l10n.t('Saved as {0}', workspace.asRelativePath(target)));
}
