import { Uri } from 'vscode';

/** Of more files VS Code asks about one in each folder only, and the others keep what they wear. */
const MOST_NAMED = 250;

/** What an event for decorations that changed is to name: the files at these addresses, or none, which stands for all. */
export const filesToName = (addresses: ReadonlySet<string>): Uri[] | undefined =>
  addresses.size > MOST_NAMED ? undefined : Array.from(addresses, (address) => Uri.parse(address));
