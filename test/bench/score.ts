import { scoreRecords } from './records/score-records';
import { scoreAnchoring } from './score-anchoring';

const USAGE = `Usage: npm run score -- anchoring CASES.json
       npm run score -- records [SEED [show]]
`;

const [measure, first, second] = process.argv.slice(2);
if (measure === 'anchoring' && first !== undefined) process.stdout.write(`${scoreAnchoring(first)}\n`);
else if (measure === 'records') process.stdout.write(`${scoreRecords(Number(first ?? 1), second === 'show')}\n`);
else {
  process.stderr.write(USAGE);
  process.exitCode = 2;
}
