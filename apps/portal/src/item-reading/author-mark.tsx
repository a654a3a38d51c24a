import { IconPencilExclamation } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Item } from '../api/content.js';
import { useApprovalsOf } from '../approvals/use-approvals-of.js';
import { Mark } from '../parts/mark.js';
import { ItemMark } from '../parts/state-marks.js';
import { shownState } from '../review/last-decision.js';
import { useMe } from '../sign-in/me.js';

/** It has its approvals; what one was given on is still to be done, by its author. */
export function AuthorMark({ mine, plain }: { mine: boolean; plain?: boolean }) {
  const { t } = useTranslation('words');
  return (
    <Mark {...{ tone: 'warn', icon: IconPencilExclamation, plain }}>{t(mine ? 'waits.you' : 'waits.author')}</Mark>
  );
}

/** Whether an item in review waits for its author, to meet a condition, and for no reviewer; null until it is known. */
export function useWaitsForAuthor(item: Pick<Item, 'id' | 'state' | 'version'>): boolean | null {
  const approvals = useApprovalsOf(item, item.state === 'in_review');
  return approvals ? approvals.next === 'conditions' : null;
}

/** The state of an item, or whom it waits for where that is its author and no reviewer. */
export function StandingMark({ item }: { item: Item }) {
  const me = useMe();
  const waitsForAuthor = useWaitsForAuthor(item);
  if (item.state === 'in_review' && waitsForAuthor) return <AuthorMark mine={item.author.id === me.memberId} />;
  return <ItemMark state={shownState(item)} />;
}
