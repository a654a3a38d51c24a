import type { DemoPerson } from '../api/auth.js';

export type DemoRole = DemoPerson['roles'][number];

/** In the order a text travels: who shares, who writes and checks it, who runs the programme. */
const ROLES: readonly DemoRole[] = [
  'advocate',
  'seller',
  'author',
  'reviewer',
  'comms_lead',
  'safety_officer',
  'admin',
];

/** The first person of each role, and everybody else in the order they came. */
export function onePerRole(people: readonly DemoPerson[]): {
  cards: { role: DemoRole; person: DemoPerson }[];
  others: DemoPerson[];
} {
  const taken = new Set<DemoPerson>();
  const cards = ROLES.flatMap((role) => {
    const person = people.find((one) => !taken.has(one) && one.roles.includes(role));
    if (!person) return [];
    taken.add(person);
    return [{ role, person }];
  });
  return { cards, others: people.filter((person) => !taken.has(person)) };
}
