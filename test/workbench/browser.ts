import { spawnSync } from 'node:child_process';
import { access, constants, rm, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { equipped } from './cache';
import { Obstacle, whenDone } from './program';

interface Chromium {
  readonly executable: string;
  readonly env: Readonly<Record<string, string>>;
}

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'];
const usualPlaces: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  linux: ['/opt/google/chrome/chrome'],
  win32: [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].flatMap((root) =>
    root
      ? [`${root}\\Google\\Chrome\\Application\\chrome.exe`, `${root}\\Microsoft\\Edge\\Application\\msedge.exe`]
      : [],
  ),
};

/** Starts a headless Chromium: the system's, or else one that a package of the registry carries. */
export async function launchBrowser(): Promise<Browser> {
  const found = (await systemChromium()) ?? (await packagedChromium());
  const args = [
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
  ];
  const browser = await chromium.launch({
    executablePath: found.executable,
    args,
    env: { ...process.env, ...found.env },
    // we end the browser ourselves, after the editor in it
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  whenDone(() => browser.close());
  return browser;
}

async function systemChromium(): Promise<Chromium | null> {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const candidates = [
    ...(process.env.CLAIMTRACE_CHROMIUM ? [process.env.CLAIMTRACE_CHROMIUM] : []),
    ...names.flatMap((name) => folders.map((folder) => join(folder, name + suffix))),
    ...(usualPlaces[process.platform] ?? []),
  ];
  for (const executable of candidates) {
    if (await isExecutable(executable)) return { executable, env: {} };
  }
  return null;
}

/** Chromium with the shared libraries and a font that a bare Linux lacks. */
async function packagedChromium(): Promise<Chromium> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Obstacle('No Chromium or Chrome was found: install one, or name it in CLAIMTRACE_CHROMIUM.');
  }
  const folder = await equipped({
    name: 'chromium-147.0.0',
    label: 'Chromium',
    packages: ['@sparticuz/chromium@147.0.0'],
    finish: unpackChromium,
  });
  return {
    executable: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: join(folder, 'al2023/lib'), FONTCONFIG_FILE: join(folder, 'fonts/fonts.conf') },
  };
}

async function unpackChromium(site: string): Promise<void> {
  const unpack = "import('@sparticuz/chromium').then((module) => module.default.executablePath())";
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', unpack], {
    cwd: site,
    // it unpacks into the temporary folder, and its libraries only where it takes itself to be in the cloud
    env: { ...process.env, TMPDIR: site, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Obstacle(`Chromium could not be unpacked:\n${stderr}`);
  await writeFile(join(site, 'fonts/fonts.conf'), fonts);
  await rm(join(site, 'node_modules'), { recursive: true });
}

const fonts = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <alias binding="strong"><family>sans-serif</family><prefer><family>Open Sans</family></prefer></alias>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>/usr/share/fonts</dir>
  <dir>/usr/local/share/fonts</dir>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

async function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}
