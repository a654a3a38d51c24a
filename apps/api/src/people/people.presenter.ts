import { Injectable } from '@nestjs/common';
import { sayNotice } from '#libs/decoding';
import { InvitationLinks, type ImportReport, type Invitation } from '#libs/invitations';
import type { Language } from '#libs/kernel';
import { isErased, type PersonSummary } from '#libs/people';
import { Configuration } from '#libs/platform';
import { ResetLinks, type IssuedReset } from '#libs/sign-in';
import { speakTo } from '#libs/translations';
import type { EditedFields } from '../edits/edited.dto.js';
import { spokenProblems } from '../language/spoken-language.js';
import type { InvitationLink, Member, PasswordResetSent, PeopleImport } from './people.dto.js';

@Injectable()
export class PeoplePresenter {
  private readonly mailed: boolean;

  constructor(
    private readonly invitationLinks: InvitationLinks,
    private readonly resetLinks: ResetLinks,
    configuration: Configuration,
  ) {
    this.mailed = configuration.values.mailUrl !== null;
  }

  member(person: PersonSummary): Omit<Member, keyof EditedFields> {
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
      invitation: person.invitedAt &&
        person.invitationEndsAt && {
          sentAt: person.invitedAt.toISOString(),
          expiresAt: person.invitationEndsAt.toISOString(),
        },
      lastSeenAt: person.lastSeenAt?.toISOString() ?? null,
      createdAt: person.createdAt.toISOString(),
    };
  }

  invitation(invitation: Invitation): InvitationLink {
    return {
      invitationUrl: this.url(invitation),
      invitationExpiresAt: invitation.expiresAt.toISOString(),
      mailed: this.mailed,
    };
  }

  /** Who can be sent a mail gets the link alone: whoever holds it can become them. */
  reset({ token, expiresAt }: IssuedReset): PasswordResetSent {
    const resetUrl = this.mailed ? null : this.resetLinks.address(token);
    return { mailed: this.mailed, resetUrl, expiresAt: expiresAt.toISOString() };
  }

  report({ dryRun, plan, lines, counts, notice }: ImportReport, language: Language): PeopleImport {
    return {
      dryRun,
      plan,
      mailed: this.mailed,
      counts,
      notice: notice && speakTo(language, sayNotice(notice)),
      lines: lines.map(({ line, email, name, outcome, problems, changes, invitation }) => ({
        line,
        email,
        name,
        outcome,
        changes,
        problems: spokenProblems(problems, language),
        ...(invitation ? { invitationUrl: this.url(invitation) } : {}),
      })),
    };
  }

  private url({ token }: Invitation): string {
    return this.invitationLinks.address(token);
  }
}
