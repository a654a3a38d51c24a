import { Injectable } from '@nestjs/common';
import type { ImportReport, Invitation } from '#libs/invitations';
import { isErased, type PersonSummary } from '#libs/people';
import { Configuration } from '#libs/platform';
import type { InvitationLink, Member, PeopleImport } from './people.dto.js';

@Injectable()
export class PeoplePresenter {
  constructor(private readonly configuration: Configuration) {}

  member(person: PersonSummary): Member {
    return {
      id: person.id,
      name: person.name,
      email: person.email,
      roles: person.roles,
      team: person.team,
      region: person.region,
      language: person.language,
      status: person.status,
      erased: isErased(person),
      lastSeenAt: person.lastSeenAt?.toISOString() ?? null,
      createdAt: person.createdAt.toISOString(),
    };
  }

  invitation(invitation: Invitation): InvitationLink {
    return { invitationUrl: this.url(invitation), invitationExpiresAt: invitation.expiresAt.toISOString() };
  }

  report({ dryRun, lines, counts }: ImportReport): PeopleImport {
    return {
      dryRun,
      counts,
      lines: lines.map(({ line, email, outcome, problems, invitation }) => ({
        line,
        email,
        outcome,
        problems,
        ...(invitation ? { invitationUrl: this.url(invitation) } : {}),
      })),
    };
  }

  private url({ token }: Invitation): string {
    return `${this.configuration.publicUrl}/invitations/${token}`;
  }
}
