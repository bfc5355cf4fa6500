import { userInfo } from 'node:os';
import { userName } from '../host/node/repository';

/** Who works here: the name that git knows, else that of the account. */
export async function nameOfUser(folder: string): Promise<string> {
  const known = await userName(folder);
  if (known !== null) return known;
  try {
    return userInfo().username;
  } catch {
    return 'someone';
  }
}
