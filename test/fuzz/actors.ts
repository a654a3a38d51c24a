import { ROLES, type Role } from '#libs/kernel';
import { aMember, aSession } from '#testing/people';
import type { Constellation } from '../support/constellation.js';
import type { FullOrganisation } from '../support/full-organisation.js';

/** Who asks: a member of each role alone, one of all, and somebody unknown. */
export type Part = Role | 'everybody' | 'nobody' | 'made_up';

export const PARTS: readonly Part[] = [...ROLES, 'everybody', 'nobody', 'made_up'];

/** The cookies they ask with. What they do may end their sessions or themselves; then another takes the part. */
export class Actors {
  private readonly cookies = new Map<Part, string>();

  constructor(
    private readonly all: Constellation,
    private readonly organisation: FullOrganisation,
  ) {}

  async cookie(part: Part): Promise<Record<string, string>> {
    if (part === 'nobody') return {};
    if (part === 'made_up') return { cookie: `vouchsafe_session=${'x'.repeat(43)}` };
    const known = this.cookies.get(part) ?? (await this.another(part));
    this.cookies.set(part, known);
    return { cookie: known };
  }

  /** Whoever had the part is signed out, or gone. */
  gone(part: Part): void {
    this.cookies.delete(part);
  }

  private async another(part: Part): Promise<string> {
    const { organisationId, marker } = this.organisation;
    const roles = part === 'everybody' ? ROLES : [part as Role];
    const actor = await aMember(this.all.test, { organisationId, roles, name: `${marker} ${part}` });
    return aSession(this.all.test, actor);
  }
}
