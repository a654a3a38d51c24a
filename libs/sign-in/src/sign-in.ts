import { Injectable } from '@nestjs/common';
import { DomainError, say, type Actor } from '#libs/kernel';
import { MemberDirectory } from '#libs/people';
import { Database } from '#libs/platform';
import { Passwords } from './passwords.js';
import { signInRefused } from './sign-in.errors.js';
import { SignInQueries } from './sign-in.queries.js';

export interface Credentials {
  email: string;
  password: string;
  /** Slug of the organisation, needed only by people who belong to several with one address and password. */
  organisation?: string;
}

/** As many passwords are compared for every address, so that time tells nobody who belongs to how many organisations. */
const COMPARED = 3;

/**
 * Finds out who signs in. The work is the same whether the address is known or not, in one organisation or in several.
 * @throws DomainError sign_in_refused, or organisation_needed with `organisations: [{slug, name}]` to choose from.
 */
@Injectable()
export class SignIn {
  constructor(
    private readonly database: Database,
    private readonly queries: SignInQueries,
    private readonly directory: MemberDirectory,
    private readonly passwords: Passwords,
  ) {}

  async execute({ email, password, organisation }: Credentials): Promise<Actor> {
    const candidates = (await this.queries.candidates(email)).filter(
      (candidate) => !organisation || candidate.slug === organisation.trim().toLowerCase(),
    );
    const matching = [];
    for (let nth = 0; nth < candidates.length || nth % COMPARED !== 0 || nth === 0; nth += 1) {
      const candidate = candidates[nth];
      const matches = await this.passwords.matches(candidate?.passwordHash ?? null, password);
      if (candidate && matches) matching.push(candidate);
    }
    const [found, another] = matching;
    if (!found) throw signInRefused();
    if (another) {
      throw DomainError.conflict('organisation_needed', say('You belong to several organisations; choose one.'), {
        organisations: matching.map(({ slug, organisationName }) => ({ slug, name: organisationName })),
      });
    }
    const { organisationId, memberId } = found;
    const { roles } = await this.database.within(organisationId, (tx) => this.directory.get(tx, memberId));
    return { organisationId, memberId, roles };
  }
}
