import { scoreAnchoring } from './score-anchoring';

const [measure, path] = process.argv.slice(2);
if (measure !== 'anchoring' || path === undefined) {
  process.stderr.write('Usage: npm run score -- anchoring CASES.json\n');
  process.exitCode = 2;
} else {
  process.stdout.write(`${scoreAnchoring(path)}\n`);
}
