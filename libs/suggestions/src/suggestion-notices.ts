import { Injectable } from '@nestjs/common';
import { versionApproved } from '#libs/content';
import type { Role } from '#libs/kernel';
import type { LedgerEntry } from '#libs/ledger';
import { NotificationKind, type Concerned } from '#libs/notifications';
import { MemberDirectory } from '#libs/people';
import type { Transaction } from '#libs/platform';
import { suggestionDeclined, suggestionMade, suggestionTaken, suggestionTakenBack } from './suggestion.facts.js';
import { SuggestionQueries } from './suggestion.queries.js';

/** Something was suggested: whoever writes for the library is told, until somebody has decided about it. */
@Injectable()
export class SuggestionWaits extends NotificationKind {
  readonly name = 'suggestion.waits';
  override readonly takes = [suggestionMade];
  override readonly settledBy = [suggestionTaken, suggestionDeclined, suggestionTakenBack];
  override readonly roles: readonly Role[] = ['author', 'comms_lead'];

  constructor(private readonly members: MemberDirectory) {
    super();
  }

  override async concerned(tx: Transaction, { subjectId, actorId }: LedgerEntry): Promise<Concerned[]> {
    const takers = await this.members.withRoles(tx, this.roles);
    return takers.filter((id) => id !== actorId).map((memberId) => ({ memberId, subjectId }));
  }

  path(): string {
    return '/library/suggestions';
  }
}

/** What became of it, for whoever suggested it. */
@Injectable()
export abstract class OwnSuggestionNotice extends NotificationKind {
  override async concerned(_tx: Transaction, { subjectId, actorId, detail }: LedgerEntry): Promise<Concerned[]> {
    const memberId = String(detail.memberId);
    return memberId === actorId ? [] : [{ memberId, subjectId }];
  }

  path(): string {
    return '/suggestions';
  }
}

@Injectable()
export class SuggestionWasTaken extends OwnSuggestionNotice {
  readonly name = 'suggestion.taken';
  override readonly takes = [suggestionTaken];
}

@Injectable()
export class SuggestionWasDeclined extends OwnSuggestionNotice {
  readonly name = 'suggestion.declined';
  override readonly takes = [suggestionDeclined];
}

/** What they suggested was approved for the first time. */
@Injectable()
export class SuggestionPublished extends OwnSuggestionNotice {
  readonly name = 'suggestion.published';
  override readonly takes = [versionApproved];

  constructor(private readonly suggestions: SuggestionQueries) {
    super();
  }

  override async concerned(tx: Transaction, { detail, at }: LedgerEntry): Promise<Concerned[]> {
    const found = await this.suggestions.firstPublished(tx, String(detail.itemId), at);
    return found ? [{ memberId: found.memberId, subjectId: found.id, about: { title: found.title } }] : [];
  }
}
