import type { Role } from '#libs/kernel';
import type { TeamKey } from '#libs/sample-library';

/** A person of the demo organisation. `keenness` is how often they share: posts a week once the programme runs. */
export interface DemoPerson {
  email: string;
  name: string;
  roles: Role[];
  /** What the start screen says they are there for; only of those worth trying first. */
  does?: string;
  team?: TeamKey;
  region?: string;
  language?: string;
  networkSize?: number;
  /** False for the few who do not want to stand on leaderboards. */
  consents?: boolean;
  keenness?: number;
}

const at = (name: string) => `${name}@tarnwick.example`;
const advocate: Role[] = ['advocate'];
const seller: Role[] = ['seller'];

/** The one who founds the organisation. */
export const ADMIN: DemoPerson = {
  email: at('helena'),
  name: 'Helena Marsh',
  roles: ['admin'],
  does: 'admin: people, teams, roles and guidelines',
};

/** Everybody else, those worth trying first at the top. */
export const PEOPLE: readonly DemoPerson[] = [
  { email: at('priya'), name: 'Priya Raman', roles: ['comms_lead'], does: 'comms lead: the library and the dashboard' },
  { email: at('tom'), name: 'Tom Okafor', roles: ['author'], does: 'author: writes what others share' },
  { email: at('miriam'), name: 'Miriam Adler', roles: ['reviewer'], does: 'reviewer: approves it, or sends it back' },
  {
    email: at('sofia'),
    name: 'Sofia Lindqvist',
    roles: advocate,
    does: 'advocate: shares, and stands on the advocacy board',
    team: 'medical',
    networkSize: 640,
    keenness: 0.75,
  },
  {
    email: at('james'),
    name: 'James Whitfield',
    roles: seller,
    does: 'seller: shares, and stands on the social selling board',
    team: 'sales_uk',
    networkSize: 1_180,
    keenness: 0.85,
  },
  {
    email: at('luca'),
    name: 'Luca Ferrante',
    roles: ['safety_officer'],
    does: 'safety officer: what may be an adverse event',
  },
  {
    email: at('daniel'),
    name: 'Daniel Mbeki',
    roles: advocate,
    team: 'medical',
    networkSize: 410,
    keenness: 0.8,
    consents: false,
  },
  { email: at('aisha'), name: 'Aisha Rahman', roles: advocate, team: 'medical', networkSize: 720, keenness: 1.5 },
  { email: at('petr'), name: 'Petr Novák', roles: advocate, team: 'medical', region: 'EU', keenness: 0.5 },
  {
    email: at('chloe'),
    name: 'Chloé Bernard',
    roles: advocate,
    team: 'research',
    language: 'fr',
    networkSize: 530,
    keenness: 1.5,
  },
  {
    email: at('kenji'),
    name: 'Kenji Watanabe',
    roles: advocate,
    team: 'research',
    region: 'US',
    networkSize: 380,
    keenness: 0.9,
  },
  { email: at('marta'), name: 'Marta Kowalska', roles: advocate, team: 'research', networkSize: 290, keenness: 1.1 },
  {
    email: at('owen'),
    name: 'Owen Pritchard',
    roles: advocate,
    team: 'research',
    region: 'UK',
    networkSize: 460,
    keenness: 0.4,
    consents: false,
  },
  { email: at('grace'), name: 'Grace Adeyemi', roles: seller, team: 'sales_uk', networkSize: 940, keenness: 1.7 },
  { email: at('callum'), name: 'Callum Reid', roles: seller, team: 'sales_uk', keenness: 0.8 },
  {
    email: at('lena'),
    name: 'Lena Vogel',
    roles: seller,
    team: 'sales_dach',
    language: 'de',
    networkSize: 870,
    keenness: 1.6,
  },
  {
    email: at('matthias'),
    name: 'Matthias Brunner',
    roles: seller,
    team: 'sales_dach',
    language: 'de',
    networkSize: 1_320,
    keenness: 0.9,
  },
  {
    email: at('selin'),
    name: 'Selin Kaya',
    roles: seller,
    team: 'sales_dach',
    language: 'de',
    networkSize: 610,
    keenness: 1.2,
  },
  { email: at('hannah'), name: 'Hannah Osei', roles: ['reviewer'] },
  { email: at('jonas'), name: 'Jonas Lindgren', roles: ['comms_lead'] },
];

/** Who stands in for whom from today on. */
export const DEPUTIES: readonly { away: string; deputy: string }[] = [
  { away: at('miriam'), deputy: at('hannah') },
  { away: at('priya'), deputy: at('jonas') },
];

/** Invited, and not there yet. */
export const INVITED: DemoPerson = { email: at('nadia'), name: 'Nadia Haddad', roles: advocate, team: 'research' };

/** Whom to sign in as first, in a few words each. */
export const DEMO_PEOPLE: readonly { email: string; does: string }[] = [...PEOPLE, ADMIN].flatMap(({ email, does }) =>
  does ? { email, does } : [],
);
