import { execFileSync } from 'node:child_process';
import { userInfo } from 'node:os';

/** Who works here: the name that git knows, else that of the account. */
export function nameOfUser(folder = '.'): string {
  try {
    const known = execFileSync('git', ['-C', folder, 'config', 'user.name'], {
      encoding: 'utf8',
      stdio: 'pipe',
    }).trim();
    if (known !== '') return known;
  } catch {
    // no git, or no name in it
  }
  try {
    return userInfo().username;
  } catch {
    return 'someone';
  }
}
