import { spawnSync } from 'node:child_process';

const windows = process.platform === 'win32';

/** Whether there is a screen, and on it a VS Code that can load the extension: `code` on the PATH. */
export function desktopVsCode(): boolean {
  const screen = windows || process.platform === 'darwin' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  // in a remote window's terminal `code` only opens files; and VS Code refuses to run as root
  if (!screen || process.env.VSCODE_IPC_HOOK_CLI || process.getuid?.() === 0) return false;
  const { status, stdout } = spawnSync('code', ['--version'], { encoding: 'utf8', shell: windows });
  const [major = 0, minor = 0] = (stdout ?? '').split('.').map(Number);
  return status === 0 && (major > 1 || minor >= 100);
}

/** Opens a window of the desktop's VS Code with the extension of this checkout. */
export function openOnDesktop(folder: string): void {
  const args = ['--new-window', `--extensionDevelopmentPath=${process.cwd()}`, folder];
  spawnSync('code', windows ? args.map((arg) => `"${arg}"`) : args, { stdio: 'inherit', shell: windows });
}

/** Shows an address in the desktop's browser, where there is one. */
export function openInBrowser(address: string): void {
  if (process.env.CI) return;
  if (windows) spawnSync('cmd', ['/c', 'start', '', address.replaceAll('&', '^&')], { windowsVerbatimArguments: true });
  else if (process.platform === 'darwin') spawnSync('open', [address]);
  else if (process.env.DISPLAY || process.env.WAYLAND_DISPLAY) spawnSync('xdg-open', [address], { stdio: 'ignore' });
}
