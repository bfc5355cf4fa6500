import type { ReportedDisagreement } from '../../../src/core/exchange/report';

/** A disagreement between "Twelve" in a.md and "Fourteen" in b.md, both at offset 5. */
export const disagreement = (changed: Partial<ReportedDisagreement> = {}): ReportedDisagreement => ({
  id: 'd1',
  kind: 'number',
  level: 'warning',
  claims: [
    { path: 'a.md', start: 5, end: 12, text: 'Twelve ', speaker: null },
    { path: 'b.md', start: 5, end: 13, text: 'Fourteen', speaker: 'ada-lind' },
  ],
  explanation: 'a.md has 12, b.md has 14.',
  score: 0.87654,
  ...changed,
});
