import type { Organisation as OrganisationRecord } from '#libs/people';
import type { Organisation } from './organisation.dto.js';

export function presentOrganisation(organisation: OrganisationRecord): Organisation {
  return organisation;
}
