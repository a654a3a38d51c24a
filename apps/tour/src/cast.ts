import { createClient } from '#libs/api-client';
import { done, signIn, type Session } from './session.js';

/** Who takes part: the people of the demo organisation, signed in. */
export interface Cast {
  author: Session;
  reviewer: Session;
  lead: Session;
  admin: Session;
  /** Advocates and sellers, from two teams each. */
  members: Session[];
}

const MEMBERS_PER_NODE = 6;

/** @throws Error when the instance has no demo organisation, or too few people in it. */
export async function assembleCast(url: string): Promise<Cast> {
  const api = createClient({ baseUrl: url });
  const { items, password } = done(await api.GET('/api/auth/demo-people'), 'list the demo people');
  if (!password) throw new Error('The instance has no demo organisation; start it with DEMO=true.');
  const holding = (role: string) => {
    const found =
      items.find((person) => person.roles.length === 1 && person.roles.includes(role as never)) ??
      items.find((person) => person.roles.includes(role as never));
    if (!found) throw new Error(`The demo organisation has no ${role.replace('_', ' ')}.`);
    return signIn(url, found.email, password);
  };
  const acting = (role: string) =>
    spread(
      items.filter((person) => person.roles.includes(role as never)),
      MEMBERS_PER_NODE,
    );
  const chosen = [...new Set([...acting('advocate'), ...acting('seller')].map((person) => person.email))];
  const members: Session[] = [];
  for (const email of chosen) members.push(await signIn(url, email, password));
  const teams = new Set(members.map((member) => member.team));
  if (members.length < 2 * MEMBERS_PER_NODE || teams.size < 4) {
    throw new Error(
      `The tour needs ${2 * MEMBERS_PER_NODE} advocates and sellers in four teams; there are ${members.length} in ${teams.size}.`,
    );
  }
  return {
    author: await holding('author'),
    reviewer: await holding('reviewer'),
    lead: await holding('comms_lead'),
    admin: await holding('admin'),
    members,
  };
}

/** So many people, taken from the teams in turn. */
function spread<Person extends { team: string | null }>(people: Person[], count: number): Person[] {
  const teams = [...new Set(people.map((person) => person.team))].map((team) =>
    people.filter((person) => person.team === team),
  );
  return teams
    .flatMap((team) => team.map((person, turn) => ({ person, turn })))
    .sort((a, b) => a.turn - b.turn)
    .slice(0, count)
    .map(({ person }) => person);
}
