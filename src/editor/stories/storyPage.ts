import { env, Uri, type Webview } from 'vscode';

/** The only folder that the page may load anything from. */
export const pageFolder = (extensionUri: Uri): Uri => Uri.joinPath(extensionUri, 'dist');

/**
 * The page of a story: its frame, which is filled by messages. Nothing runs in it but the one script that has the nonce, and
 * nothing is loaded but that and the style sheet.
 */
export function storyPage(webview: Webview, extensionUri: Uri): string {
  const address = (name: string): Uri => webview.asWebviewUri(Uri.joinPath(pageFolder(extensionUri), name));
  const nonce = newNonce();
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src ${webview.cspSource}; base-uri 'none'; form-action 'none';`;
  return `<!DOCTYPE html>
<html lang="${env.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${address('story.css')}">
</head>
<body class="empty">
<header><div><h1></h1><p class="summary"></p></div><vscode-button secondary></vscode-button></header>
<main></main>
<script nonce="${nonce}" src="${address('story.js')}"></script>
</body>
</html>`;
}

const newNonce = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
