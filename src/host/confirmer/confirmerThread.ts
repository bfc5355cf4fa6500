import { serve } from '../serve';
import { confirmer } from './confirm';

const files = globalThis.process?.getBuiltinModule?.('node:fs/promises');

serve(
  confirmer(async (path) => {
    if (!files) throw new Error('in the browser there are no folders');
    return files.readFile(path);
  }),
);
