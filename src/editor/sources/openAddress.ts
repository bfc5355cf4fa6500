import { env, type Uri } from 'vscode';
import { isWebAddress } from '../../core/annotation/web-address';

/** Opens a page to the letter. What came from a log of others is checked again before it leaves the editor. */
export async function openAddress(address: string): Promise<void> {
  // the API passes a string on as it is; of a Uri the editor writes another address, in which escaped signs mean something else
  if (isWebAddress(address)) await env.openExternal(address as unknown as Uri);
}
