import { type TextEditorDecorationType, ThemeColor, window } from 'vscode';

/** How a quotation inside another looks: its own colour is that of the outer one. */
export const nestedLook = (): TextEditorDecorationType =>
  window.createTextEditorDecorationType({
    borderWidth: '0 0 1px 0',
    borderStyle: 'dotted',
    borderColor: new ThemeColor('claimtrace.nestedQuotation'),
  });
