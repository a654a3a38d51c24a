import { request } from './request.js';

export interface Organisation {
  id: string;
  slug: string;
  name: string;
  employerName: string;
  timeZone: string;
  jurisdictions: string[];
  regions: string[];
  languages: string[];
  leaderboards: { mode: 'off' | 'teams' | 'people'; worksCouncilRequired: boolean; worksCouncilAgreed: boolean };
  defaultDisclosure: string;
}

export const fetchOrganisation = () => request<Organisation>('GET', '/organisation');

export const changeOrganisation = (body: Partial<Omit<Organisation, 'id' | 'slug'>>) =>
  request<Organisation>('PATCH', '/organisation', { body });
