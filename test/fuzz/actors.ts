import { hash } from '@node-rs/argon2';
import supertest from 'supertest';
import { ROLES, type Role } from '#libs/kernel';
import { aMember } from '#testing/people';
import type { Constellation } from '../support/constellation.js';
import type { FullOrganisation } from '../support/full-organisation.js';

/** Who asks: a member of each role alone, one of all, and somebody unknown. */
export type Part = Role | 'everybody' | 'nobody' | 'made_up';

export const PARTS: readonly Part[] = [...ROLES, 'everybody', 'nobody', 'made_up'];

const PASSWORD = 'a sentence that nobody guesses';
/** One of so many requests ends the session, or the member, that it comes from. */
const ENDS = 100;

/** The cookies they ask with. They have signed in before all else, since too many guesses make a place wait. */
export class Actors {
  private readonly cookies = new Map<Part, string[]>();

  private constructor() {}

  /** Enough of each part for that many requests. */
  static async of(all: Constellation, { organisationId, marker }: FullOrganisation, requests: number): Promise<Actors> {
    const actors = new Actors();
    const passwordHash = await hash(PASSWORD);
    for (const part of [...ROLES, 'everybody'] as const) {
      const cookies: string[] = [];
      const members = 4 + Math.ceil(requests / ENDS / (part === 'everybody' ? 1 : 10));
      for (let nth = 0; nth < members; nth += 1) {
        const email = `${part}-${nth}@quixote.example`;
        const roles = part === 'everybody' ? ROLES : [part];
        await aMember(all.test, { organisationId, email, roles, name: `${marker} ${part}`, passwordHash });
        const sent = supertest(all.url).post('/api/auth/sign-in').send({ email, password: PASSWORD });
        cookies.push(String((await sent.expect(200)).headers['set-cookie']?.[0]).split(';')[0]!);
      }
      actors.cookies.set(part, cookies);
    }
    return actors;
  }

  cookie(part: Part): Record<string, string> {
    if (part === 'nobody') return {};
    return { cookie: this.cookies.get(part)?.[0] ?? 'vouchsafe_session=made-up' };
  }

  /** Whoever had the part is signed out, or gone: another takes it, as long as there is one. */
  gone(part: Part, cookie: string | undefined): void {
    const cookies = this.cookies.get(part);
    if (cookies && cookies.length > 1 && cookies[0] === cookie) cookies.shift();
  }
}
