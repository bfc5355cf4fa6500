import { Uri } from 'vscode';
import type { CommandId } from './commandIds';

/**
 * A link that runs a command. The editor decodes what comes with it once as it reads a link and once as it runs the command, so
 * that a percent sign in an argument – each address of a file with a blank in its name has one – has to be encoded twice.
 */
export const commandUri = (command: CommandId, args: readonly unknown[]): Uri =>
  Uri.from({ scheme: 'command', path: command, query: encodeURIComponent(JSON.stringify(args)) });
