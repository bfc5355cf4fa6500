import {
  Disposable,
  EventEmitter,
  type LogOutputChannel,
  l10n,
  languages,
  Range,
  SemanticTokensBuilder,
  Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import { commandIds } from './commandIds';
import { registerCommand } from './commands';
import { layers } from './layers';
import { markLook } from './markLook';
import { nestedLook } from './nestedLook';
import { legend } from './semanticTokens';
import { type Colour, isChanged, settings } from './settings';

const scheme = 'claimtrace-colours';

interface Entry {
  readonly colour: Colour;
  /** Words of the kind, shown in their colour. */
  readonly sample: string;
  readonly meaning: string;
}

/** From what is seen most to what is seen least. */
const entries = (): readonly Entry[] => [
  {
    colour: 'speaker',
    sample: l10n.t('Mayor Ada Brenn'),
    meaning: l10n.t(
      'who speaks. Hover to see who that is and what else they said; F12 leads to where they are introduced.',
    ),
  },
  {
    colour: 'cue',
    sample: l10n.t('said'),
    meaning: l10n.t('the word that attributes the words to a speaker, such as “said” or “according to”.'),
  },
  {
    colour: 'directQuotation',
    sample: l10n.t('“We shall rebuild the pier.”'),
    meaning: l10n.t('direct quotation: all of it stands between quotation marks.'),
  },
  {
    colour: 'mixedQuotation',
    sample: l10n.t('that the pier was “beyond repair”'),
    meaning: l10n.t('partly quoted: in the article’s words, with some of the speaker’s between quotation marks.'),
  },
  {
    colour: 'indirectQuotation',
    sample: l10n.t('that the harbour would stay closed'),
    meaning: l10n.t('reported in other words.'),
  },
  {
    colour: 'nestedQuotation',
    sample: l10n.t('A dotted line'),
    meaning: l10n.t('below a quotation inside another: somebody quotes somebody.'),
  },
  {
    colour: 'claim',
    sample: l10n.t('The storm wrecked the pier.'),
    meaning: l10n.t('a statement in the article’s own voice that is worth a check.'),
  },
  {
    colour: 'figure',
    sample: l10n.t('14 boats'),
    meaning: l10n.t('a figure in a claim.'),
  },
  {
    colour: 'disagreement',
    sample: l10n.t('17 boats'),
    meaning: l10n.t(
      'words that disagree with another passage, with a mark in the margin and one beside the scroll bar. Hover, or F8, to see the other passage.',
    ),
  },
  {
    colour: 'mark',
    sample: l10n.t('A line'),
    meaning: l10n.t('below what people marked, with the sign and the words of its status behind it.'),
  },
];

/** "Explain the Colours": a page whose words have the colours they explain; a screen reader reads it as any text. */
export function registerColourLegend(log: LogOutputChannel): Disposable {
  const uri = Uri.from({ scheme, path: `/${l10n.t('Colours')}` });
  const changed = new EventEmitter<Uri>();
  const lines = { nestedQuotation: nestedLook(), mark: markLook() } as const;
  // a line is no colour of a text's words
  const underline = (): void => {
    const { shown: isShown } = settings;
    const { samples } = page();
    const editors = window.visibleTextEditors.filter(({ document }) => document.uri.scheme === scheme);
    for (const kind of ['nestedQuotation', 'mark'] as const) {
      const shown = samples.filter(({ colour }) => colour === kind && isShown(kind));
      const ranges = shown.map(({ line, length }) => new Range(line, 0, line, length));
      for (const editor of editors) editor.setDecorations(lines[kind], ranges);
    }
  };
  return Disposable.from(
    changed,
    ...Object.values(lines),
    window.onDidChangeVisibleTextEditors(underline),
    workspace.registerTextDocumentContentProvider(scheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: () => page().text,
    }),
    languages.registerDocumentSemanticTokensProvider(
      { scheme },
      {
        provideDocumentSemanticTokens() {
          const builder = new SemanticTokensBuilder(legend);
          const { shown: isShown } = settings;
          for (const { line, length, colour } of page().samples) {
            const layer = layers.indexOf(colour as (typeof layers)[number]);
            if (layer >= 0 && isShown(colour)) builder.push(line, 0, length, layer, 0);
          }
          return builder.build();
        },
      },
      legend,
    ),
    workspace.onDidChangeConfiguration((change) => {
      if (!isChanged('colours', change)) return;
      changed.fire(uri);
      underline();
    }),
    registerCommand(log, commandIds.explainColours, async () => {
      const document = await workspace.openTextDocument(uri);
      await window.showTextDocument(document, { viewColumn: ViewColumn.Beside, preview: true });
    }),
  );
}

interface Page {
  readonly text: string;
  readonly samples: readonly { readonly line: number; readonly length: number; readonly colour: Colour }[];
}

function page(): Page {
  const { shown: isShown } = settings;
  const lines = [l10n.t('What the colours of Claimtrace mean'), ''];
  const samples = entries().map(({ colour, sample, meaning }) => {
    const line = lines.length;
    const off = isShown(colour) ? '' : ` ${l10n.t('(switched off)')}`;
    lines.push(`${sample} — ${meaning}${off}`, '');
    return { line, length: sample.length, colour };
  });
  lines.push(
    l10n.t('Each can be switched off: setting “Claimtrace: Colours”. The colours are those of your theme.'),
    '',
  );
  return { text: lines.join('\n'), samples };
}
