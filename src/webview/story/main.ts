import '@vscode-elements/elements/dist/vscode-button/index.js';
import { filled } from '../../core/drawing/words';
import type { StoryPicture } from '../../core/story/picture';
import { drawStory } from './drawStory';
import type { FromPage, ToPage } from './messages';
import { resolvedPalette } from './palette';

declare function acquireVsCodeApi(): { postMessage(message: FromPage): void };

const editor = acquireVsCodeApi();
const tell = (message: FromPage): void => editor.postMessage(message);
const title = document.querySelector('h1')!;
const summary = document.querySelector('.summary')!;
const save = document.querySelector('vscode-button')!;
const place = document.querySelector('main')!;

let shown: Extract<ToPage, { kind: 'picture' }> | undefined;
let drawnWidth = 0;

/** What a person was at: the part with the focus, lists that are open, how far the page was scrolled. */
function draw(): void {
  if (!shown) return;
  // to take the focus from an editor in which somebody writes would be worse than to lose it
  const key = document.hasFocus() ? document.activeElement?.getAttribute('data-key') : null;
  const lists = [...place.querySelectorAll('details')].map(({ open }) => open);
  const { scrollX, scrollY } = window;
  const scrolled = [...place.querySelectorAll('.scrolled')].map(({ scrollLeft }) => scrollLeft);
  drawnWidth = place.clientWidth;
  drawStory(place, shown);
  place.querySelectorAll('details').forEach((each, index) => {
    each.open = lists[index] ?? false;
  });
  place.querySelectorAll('.scrolled').forEach((each, index) => {
    each.scrollLeft = scrolled[index] ?? 0;
  });
  window.scrollTo(scrollX, scrollY);
  if (key) partOf(key)?.focus({ preventScroll: true });
}

/** The part with this key, else the nearest thing that still takes the focus. */
function partOf(key: string): HTMLElement | SVGElement | undefined {
  const parts = [...place.querySelectorAll<HTMLElement>('[data-key]')];
  return parts.find(({ dataset }) => dataset.key === key) ?? parts.find(({ tabIndex }) => tabIndex === 0);
}

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  document.body.classList.toggle('empty', data.kind === 'none');
  if (data.kind === 'none') {
    shown = undefined;
    title.textContent = data.reason;
    summary.textContent = '';
    place.replaceChildren();
    return;
  }
  shown = data;
  title.textContent = data.picture.title;
  document.title = data.picture.title;
  summary.textContent = filled(data.words.summary, data.picture.articles.length, disputed(data.picture));
  save.textContent = data.words.exportAsSvg;
  draw();
});

const disputed = ({ matrix }: StoryPicture): number =>
  matrix.claims.filter(({ standing }) => standing === 'warning' || standing === 'info').length;

function open(target: EventTarget | null): boolean {
  const part = target instanceof Element ? target.closest<HTMLElement>('[data-passage]') : null;
  if (!part || !shown) return false;
  tell({ kind: 'open', edition: shown.edition, passage: Number(part.dataset.passage) });
  return true;
}

place.addEventListener('click', ({ target }) => open(target));
place.addEventListener('keydown', (event) => {
  if ((event.key === 'Enter' || event.key === ' ') && open(event.target)) event.preventDefault();
});
save.addEventListener('click', () => {
  if (shown) tell({ kind: 'export', edition: shown.edition, palette: resolvedPalette() });
});
new ResizeObserver(() => {
  if (place.clientWidth !== drawnWidth) draw();
}).observe(place);
tell({ kind: 'ready' });
