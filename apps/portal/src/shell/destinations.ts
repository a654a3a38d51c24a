import {
  IconBooks,
  IconChartAreaLine,
  IconGavel,
  IconHistory,
  IconLayoutList,
  IconPlugConnected,
  IconSend,
  IconSettings,
  IconShieldCheck,
  IconStar,
  IconStethoscope,
  IconTrophy,
  IconUsers,
  IconUsersGroup,
  type Icon,
} from '@tabler/icons-react';
import type { Me, Role } from '../api/auth.js';
import { holds } from '../sign-in/me.js';

interface Place {
  /** Also the key of its name in the texts. */
  id: string;
  to: string;
  icon: Icon;
  /** Pressed after `g`. */
  key: string;
  roles: Role[];
}

const everybody: Role[] = ['advocate', 'seller', 'author', 'reviewer', 'safety_officer', 'comms_lead', 'admin'];

const groups = [
  {
    id: 'share',
    places: [
      { id: 'feed', to: '/feed', icon: IconLayoutList, key: 'f', roles: ['advocate', 'seller'] },
      { id: 'shares', to: '/shares', icon: IconSend, key: 's', roles: ['advocate', 'seller'] },
      { id: 'standing', to: '/standing', icon: IconStar, key: 'm', roles: ['advocate', 'seller'] },
      { id: 'connections', to: '/connections', icon: IconPlugConnected, key: 'c', roles: ['advocate', 'seller'] },
    ],
  },
  {
    id: 'publish',
    places: [
      { id: 'library', to: '/library', icon: IconBooks, key: 'l', roles: ['author', 'comms_lead', 'admin'] },
      { id: 'review', to: '/review', icon: IconShieldCheck, key: 'r', roles: ['reviewer'] },
      {
        id: 'guidelines',
        to: '/guidelines',
        icon: IconGavel,
        key: 'g',
        roles: ['author', 'reviewer', 'comms_lead', 'safety_officer', 'admin'],
      },
    ],
  },
  {
    id: 'protect',
    places: [{ id: 'safety', to: '/safety', icon: IconStethoscope, key: 'a', roles: ['safety_officer'] }],
  },
  {
    id: 'measure',
    places: [
      { id: 'dashboard', to: '/dashboard', icon: IconChartAreaLine, key: 'd', roles: ['comms_lead', 'admin'] },
      { id: 'leaderboards', to: '/leaderboards', icon: IconTrophy, key: 'b', roles: everybody },
    ],
  },
  {
    id: 'manage',
    places: [
      { id: 'people', to: '/people', icon: IconUsers, key: 'p', roles: ['admin', 'comms_lead'] },
      { id: 'teams', to: '/teams', icon: IconUsersGroup, key: 't', roles: ['admin'] },
      { id: 'settings', to: '/settings', icon: IconSettings, key: ',', roles: ['admin'] },
      { id: 'ledger', to: '/ledger', icon: IconHistory, key: 'h', roles: ['admin', 'comms_lead', 'safety_officer'] },
    ],
  },
] as const satisfies { id: string; places: Place[] }[];

export type Destination = (typeof groups)[number]['places'][number];

/** On a phone these come within a thumb's reach, as far as the member has them and four fit. */
const reach = [
  'feed',
  'safety',
  'review',
  'dashboard',
  'library',
  'shares',
  'people',
  'leaderboards',
  'standing',
  'ledger',
  'connections',
];

export function quickPlacesOf(me: Me): Destination[] {
  const places = destinationsOf(me).flatMap((group) => group.places);
  return reach.flatMap((id) => places.filter((place) => place.id === id)).slice(0, 4);
}

/** The rail of one member: only the groups and places their roles open, what they do most first. */
export function destinationsOf(me: Me): { id: (typeof groups)[number]['id']; places: Destination[] }[] {
  const open = groups
    .map(({ id, places }) => ({
      id,
      places: places.filter((place: Place) => holds(me, ...place.roles)) as Destination[],
    }))
    .filter(({ places }) => places.length > 0);
  return holds(me, 'comms_lead')
    ? open.toSorted((a, b) => Number(b.id === 'measure') - Number(a.id === 'measure'))
    : open;
}
