import { access, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { npm } from './npm';
import { whenDone } from './program';

/** One folder of the cache: exact packages from the registry, and what is done to them once they are unpacked. */
export interface Equipment {
  /** The folder's name: changes whenever the contents should. */
  readonly name: string;
  /** What a person reads while it is fetched. */
  readonly label: string;
  /** `name@version` of each package. */
  readonly packages: readonly string[];
  readonly finish: (folder: string) => Promise<void>;
}

/** The user's cache folder, shared by all checkouts; `CLAIMTRACE_CACHE` names another. */
function cacheFolder(): string {
  if (process.env.CLAIMTRACE_CACHE) return process.env.CLAIMTRACE_CACHE;
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'claimtrace');
  if (process.platform === 'win32' && process.env.LOCALAPPDATA) return join(process.env.LOCALAPPDATA, 'claimtrace');
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'claimtrace');
}

/**
 * The folder with this equipment, fetched if it is not there yet. It is built beside its place and moved there when
 * complete, so neither an interrupted nor a simultaneous set-up leaves half a folder behind.
 */
export async function equipped(equipment: Equipment): Promise<string> {
  const place = join(cacheFolder(), equipment.name);
  if (await exists(place)) return place;
  console.error(`Fetching ${equipment.label}, once: it is kept in ${place} …`);
  const begin = Date.now();
  await mkdir(cacheFolder(), { recursive: true });
  const site = await mkdtemp(`${place}.part-`);
  const clear = whenDone(() => rm(site, { recursive: true, force: true, maxRetries: 3 }));
  try {
    await writeFile(join(site, 'package.json'), '{ "private": true }\n');
    await npm(['install', '--save-exact', ...equipment.packages], site);
    await equipment.finish(site);
    await rename(site, place).catch(async (error: unknown) => {
      // another process was quicker: its folder is as good as ours
      if (!(await exists(place))) throw error;
    });
    console.error(`Fetched in ${Math.round((Date.now() - begin) / 1000)} s.`);
  } finally {
    await clear();
  }
  return place;
}

export async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
