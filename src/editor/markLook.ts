import { OverviewRulerLane, type TextEditorDecorationType, ThemeColor, window } from 'vscode';

/** How a marked passage looks, and where it is told beside the scroll bar. */
export const markLook = (): TextEditorDecorationType =>
  window.createTextEditorDecorationType({
    borderWidth: '0 0 2px 0',
    borderStyle: 'solid',
    borderColor: new ThemeColor('claimtrace.mark'),
    overviewRulerColor: new ThemeColor('claimtrace.mark'),
    overviewRulerLane: OverviewRulerLane.Right,
  });
