import { useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { texts } from '../i18n/texts.js';
import { laterDialog } from '../parts/later.js';

const words = texts('edits');

const LeaveDialog = laterDialog(async () => {
  const [{ LeaveDialog }] = await Promise.all([import('./leave-dialog.js'), words()]);
  return LeaveDialog;
});

interface Props {
  /** Whether something is typed that the server does not have, and nothing is under way to give it that. */
  unsaved: boolean;
  /** Whether this browser keeps it, so that it stands here again at the next visit. */
  kept?: boolean;
}

/**
 * Asks before a form is left with something unsaved: within the portal in its own words, on closing the tab in the
 * browser's. Another search or place of the same page is no leaving.
 */
export function LeaveGuard({ unsaved, kept = false }: Props) {
  const { history } = useRouter();
  /** Ends the question: whether to stay. */
  const [answer, setAnswer] = useState<((stays: boolean) => void) | null>(null);
  useEffect(() => {
    if (!unsaved) return;
    return history.block({
      enableBeforeUnload: true,
      blockerFn: ({ currentLocation, nextLocation }) =>
        currentLocation.pathname !== nextLocation.pathname && new Promise((resolve) => setAnswer(() => resolve)),
    });
  }, [history, unsaved]);
  const end = (stays: boolean) => {
    answer?.(stays);
    setAnswer(null);
  };
  return <LeaveDialog opened={answer !== null} kept={kept} onClose={() => end(true)} onLeave={() => end(false)} />;
}
