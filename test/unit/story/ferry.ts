import type { Told } from './stories';

export const CLAIM = 'The rusted ferry Tern carried forty barrels of arsenic from Solvane to Ostervik in March';

/** One statement in four articles, of which one has no date and two rest on one agency. */
export const ferry: Readonly<Record<string, Told>> = {
  'echo.md': { outlet: 'Echo', text: `${CLAIM}.` },
  'first.md': { outlet: 'Beacon', date: '2027-03-27', text: `${CLAIM}, the captain told Reuters. Nobody was hurt.` },
  'later.md': { outlet: 'Gazette', date: '2027-03-30', text: `${CLAIM}, according to Reuters.` },
  'other.md': { outlet: 'Signal', date: '2027-03-28', text: `${CLAIM.replace('rusted', 'leaking')}.` },
};
