import { mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import UPNG from 'upng-js';
import { launchBrowser } from './browser';
import { copyArticles, makeHome, writeSettings } from './home';
import { windowOf } from './page';
import { Obstacle, program } from './program';
import { type Scene, scenes, themes, tidy } from './scenes';
import { installExtension, startServer } from './server';
import { step } from './step';
import { surfaces } from './surfaces';
import { oldestVsCode } from './vscode';
import { vsix } from './vsix';
import { openWorkbench } from './workbench';

const kilobytes = 300;

/**
 * Takes the README's pictures in the real editor; those of a folder that is named stay out of the project, and are of all
 * surfaces, or of those whose names follow (`outline`, `outline-light`).
 */
await program(async () => {
  const [named, ...asked] = process.argv.slice(2);
  const all = named ? [...scenes, ...surfaces] : scenes;
  const articles = named ? resolve(process.env.INIT_CWD ?? '.', named) : 'media/samples';
  const pictures = resolve(named ? '.cache/screenshots' : 'media/screenshots');
  if (!(await stat(articles).catch(() => null))?.isDirectory()) throw new Obstacle(`${articles} is no folder.`);
  step('Building the extension', 'esbuild.mjs', '--production');
  step('Packing the extension', '--import', 'tsx', 'test/workbench/package.ts');
  const vscode = await oldestVsCode();
  const home = await makeHome();
  installExtension(vscode, home.folder, resolve(vsix));
  const server = await startServer(vscode, { home: home.folder });
  const browser = await launchBrowser();
  await mkdir(pictures, { recursive: true });
  const heavy: string[] = [];
  for (const { name: look, theme } of themes) {
    for (const scene of all) {
      const isAsked = asked.includes(scene.name) || asked.includes(`${scene.name}-${look}`);
      if (asked.length > 0 && !isAsked) continue;
      await writeSettings(home.folder, { ...tidy, ...scene.settings, 'workbench.colorTheme': theme });
      // what was marked for one picture is not in the next
      const folder = await setOf(scene, articles, home.folder);
      const page = await openWorkbench(browser, server, {
        folder,
        viewport: { width: 1280, height: 800 },
        scale: 1.75,
      });
      await page.locator('.statusbar-item').first().waitFor();
      if (await scene.play(windowOf(page, pictures), page)) {
        await page.locator('.activitybar .progress-badge').first().waitFor({ state: 'hidden' });
        const picture = withPalette(await page.screenshot({ animations: 'disabled' }));
        const path = join(pictures, `${scene.name}-${look}.png`);
        await writeFile(path, picture);
        console.log(`${Math.round(picture.length / 1024)} KB  ${path}`);
        if (picture.length > kilobytes * 1024) heavy.push(path);
      } else console.log(`These articles have nothing for the scene ${scene.name}.`);
      await page.context().close();
      await rm(folder, { recursive: true });
    }
  }
  if (heavy.length > 0) throw new Obstacle(`Larger than ${kilobytes} KB: ${heavy.join(', ')}.`);
  return 0;
});

/** The folder in which a scene is played. */
async function setOf({ files = {}, isEmpty }: Scene, articles: string, parent: string): Promise<string> {
  const folder = await copyArticles(isEmpty ? join(parent, 'nothing') : articles, parent, 'articles');
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}

/** The same picture in 256 colours: a third of the size, and the text as sharp. */
function withPalette(png: Buffer): Buffer {
  const picture = UPNG.decode(Uint8Array.from(png).buffer);
  return Buffer.from(UPNG.encode(UPNG.toRGBA8(picture), picture.width, picture.height, 256));
}
