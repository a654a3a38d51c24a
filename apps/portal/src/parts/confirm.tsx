import { modals } from '@mantine/modals';

interface Question {
  title: string;
  words: string;
  confirm: string;
  cancel: string;
  /** Something is lost by it. */
  grave?: boolean;
  onConfirm: () => void;
}

/** Asks once before something that cannot simply be undone. */
export function confirm({ title, words, confirm: yes, cancel, grave = false, onConfirm }: Question): void {
  modals.openConfirmModal({
    title,
    children: words,
    labels: { confirm: yes, cancel },
    confirmProps: grave ? { color: 'red.8' } : {},
    closeButtonProps: { 'aria-label': cancel },
    onConfirm,
  });
}
