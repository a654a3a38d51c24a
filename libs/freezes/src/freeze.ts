import { networkName, type Network } from '#libs/captions';
import { say, type Person, type Sentence } from '#libs/kernel';

/** How far a freeze reaches. */
export const FREEZE_SCOPES = ['organisation', 'topic', 'network'] as const;
export type FreezeScope = (typeof FREEZE_SCOPES)[number];

/** Whether somebody began it, or the restore of a backup did: that may bring back what was recalled or stopped since. */
export const FREEZE_CAUSES = ['member', 'restore'] as const;
export type FreezeCause = (typeof FREEZE_CAUSES)[number];

/** What is frozen: everything, what is about one topic, or what goes to one network. */
export interface FreezeReach {
  scope: FreezeScope;
  topicId: string | null;
  network: Network | null;
}

/** Nothing that a freeze reaches is published from its beginning until it is lifted. */
export interface FreezeRecord extends FreezeReach {
  id: string;
  cause: FreezeCause;
  /** When the restored backup was taken; null where nobody knows, and of a member's. */
  backupAt: Date | null;
  /** A member's words, said to members; null after a restore. */
  reason: string | null;
  startedBy: string | null;
  startedAt: Date;
  liftedBy: string | null;
  liftedAt: Date | null;
}

/** A freeze in force, with the names that people know it by. */
export interface FreezeView extends FreezeReach {
  id: string;
  cause: FreezeCause;
  backupAt: Date | null;
  reason: string | null;
  topicName: string | null;
  startedBy: Person | null;
  startedAt: Date;
}

/** A freeze that was lifted. */
export interface PastFreeze extends FreezeView {
  liftedBy: Person;
  liftedAt: Date;
}

/** What something is about and where it would go. */
export interface Publishing {
  network: string;
  topicIds: readonly string[];
}

/** The freeze that stands in the way of something. */
export type InTheWay = Pick<FreezeView, 'scope' | 'network' | 'topicName' | 'cause' | 'reason'>;

/** Why something is not shared, as its member is told. */
export function whyStopped({ scope, topicName, network, cause, ...freeze }: InTheWay): Sentence {
  if (cause === 'restore')
    return say(
      'Not shared yet: all sharing is stopped for now. Vouchsafe was restored from a backup, and a comms lead first looks at what was recalled or stopped since.',
    );
  const reason = freeze.reason ?? '';
  switch (scope) {
    case 'organisation':
      return say('Not shared yet: all sharing is stopped for now. The reason given: {reason}', { reason });
    case 'topic':
      return say('Not shared yet: sharing about the topic {topic} is stopped for now. The reason given: {reason}', {
        topic: topicName ?? '',
        reason,
      });
    case 'network':
      return say('Not shared yet: sharing to {network} is stopped for now. The reason given: {reason}', {
        network: networkName(network ?? ''),
        reason,
      });
  }
}
