import { hash } from '@node-rs/argon2';
import type { Browser } from 'playwright-core';
import type { Actor, Role } from '#libs/kernel';
import { FixedClock } from '#testing/kernel';
import { aMember, anOrganisation, aTeam } from '#testing/people';
import { launchBrowser } from '../chromium/launch-browser.js';
import { startConstellation, type Constellation, type Environment } from './constellation.js';
import { visitPortal, type Visit } from './portal-visit.js';
import { signedIn, type Agent } from './sign-in.js';

export const PASSWORD = 'seven quiet herons';

interface Person extends Partial<Omit<Parameters<typeof aMember>[1], 'organisationId' | 'roles' | 'passwordHash'>> {
  roles: readonly Role[];
  name: string;
}

/** The whole product, a browser in front of it and one organisation, Acme Research, to play a file of journeys in. */
export class PortalStage {
  private constructor(
    readonly all: Constellation,
    readonly browser: Browser,
    readonly clock: FixedClock,
    readonly organisationId: string,
    readonly teamId: string,
    private readonly passwordHash: string,
  ) {}

  /** `environment` overrides settings; `vetted` are scopes that the network grants besides the usual. */
  static async open(environment: Environment = {}, vetted: readonly string[] = []): Promise<PortalStage> {
    const clock = new FixedClock(new Date('2026-11-04T10:00:00Z'));
    // One after the other: whatever cannot start leaves nothing behind that keeps the tests from ending.
    const all = await startConstellation({ clock, environment, portal: true, vetted });
    const browser = await launchBrowser();
    const passwordHash = await hash(PASSWORD);
    const { organisationId } = await anOrganisation(all.test, {
      name: 'Acme Research',
      slug: 'acme',
      timeZone: 'Europe/London',
      jurisdictions: ['UK'],
      regions: ['UK', 'DACH'],
      languages: ['en', 'de'],
    });
    const { teamId } = await aTeam(all.test, { organisationId, name: 'Research' });
    return new PortalStage(all, browser, clock, organisationId, teamId, passwordHash);
  }

  /** A member of the team Research; `ada.adams@acme.example` with the password of all, unless told otherwise. */
  member({ name, ...rest }: Person): Promise<Actor> {
    const email = `${name.toLowerCase().replaceAll(' ', '.')}@acme.example`;
    const { organisationId, teamId, passwordHash } = this;
    return aMember(this.all.test, { organisationId, teamId, email, passwordHash, name, ...rest });
  }

  agentOf(actor: Actor): Promise<Agent> {
    return signedIn(this.all, actor);
  }

  visit(choices: Omit<Parameters<typeof visitPortal>[2], 'clock'> = {}): Promise<Visit> {
    return visitPortal(this.browser, this.all, { ...choices, clock: this.clock });
  }

  /** Moves the product's clock, and that of the visits. */
  async pass(milliseconds: number, ...visits: Visit[]): Promise<void> {
    this.clock.advance(milliseconds);
    await Promise.all(visits.map((visit) => visit.catchUp()));
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.all.stop();
  }
}
