import { program } from './program';
import { packVsix } from './vsix';

await program(async () => {
  await packVsix();
  return 0;
});
