import { mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import UPNG from 'upng-js';
import { launchBrowser } from './browser';
import { copyArticles, makeHome, writeSettings } from './home';
import { windowOf } from './page';
import { Obstacle, program } from './program';
import { scenes, surfaces, themes, tidy } from './scenes';
import { installExtension, startServer } from './server';
import { step } from './step';
import { oldestVsCode } from './vscode';
import { vsix } from './vsix';
import { openWorkbench } from './workbench';

const kilobytes = 300;

/** Takes the README's pictures in the real editor; those of a folder that is named stay out of the project. */
await program(async () => {
  const named = process.argv[2];
  const articles = named ? resolve(process.env.INIT_CWD ?? '.', named) : 'media/samples';
  const pictures = resolve(named ? '.cache/screenshots' : 'media/screenshots');
  if (!(await stat(articles).catch(() => null))?.isDirectory()) throw new Obstacle(`${articles} is no folder.`);
  step('Building the extension', 'esbuild.mjs', '--production');
  step('Packing the extension', '--import', 'tsx', 'test/workbench/package.ts');
  const vscode = await oldestVsCode();
  const home = await makeHome();
  installExtension(vscode, home.folder, resolve(vsix));
  const folder = await copyArticles(articles, home.folder, 'articles');
  const server = await startServer(vscode, { home: home.folder });
  const browser = await launchBrowser();
  await mkdir(pictures, { recursive: true });
  const heavy: string[] = [];
  for (const { name: look, theme } of themes) {
    await writeSettings(home.folder, { ...tidy, 'workbench.colorTheme': theme });
    for (const scene of named ? [...scenes, ...surfaces] : scenes) {
      // what was marked for one picture is not in the next
      await rm(join(folder, '.claimtrace'), { recursive: true, force: true });
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
    }
  }
  if (heavy.length > 0) throw new Obstacle(`Larger than ${kilobytes} KB: ${heavy.join(', ')}.`);
  return 0;
});

/** The same picture in 256 colours: a third of the size, and the text as sharp. */
function withPalette(png: Buffer): Buffer {
  const picture = UPNG.decode(Uint8Array.from(png).buffer);
  return Buffer.from(UPNG.encode(UPNG.toRGBA8(picture), picture.width, picture.height, 256));
}
