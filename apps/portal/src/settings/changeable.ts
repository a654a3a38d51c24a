import type { Organisation } from '../api/organisation.js';

export type Changeable = Omit<Organisation, 'id' | 'slug' | 'demo' | 'revision' | 'lastChange'>;

/** Of an organisation, what its admin may change. */
export const changeable = ({
  name,
  employerName,
  disclosures,
  timeZone,
  jurisdictions,
  regions,
  languages,
  language,
  leaderboards,
}: Changeable): Changeable => ({
  name,
  employerName,
  disclosures,
  timeZone,
  jurisdictions,
  regions,
  languages,
  language,
  leaderboards,
});
