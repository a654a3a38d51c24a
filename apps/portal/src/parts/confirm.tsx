import { Button, Group, Modal } from '@mantine/core';
import type { ReactNode } from 'react';

interface Props {
  opened: boolean;
  onClose: () => void;
  title: string;
  /** What it does and whether it can be undone. */
  children: ReactNode;
  confirm: string;
  cancel: string;
  /** Something is lost by it. */
  grave?: boolean;
  onConfirm: () => void;
}

/** Asks once before something that cannot simply be undone. */
export function Confirm({ opened, onClose, title, children, confirm, cancel, grave = false, onConfirm }: Props) {
  const yes = () => {
    onConfirm();
    onClose();
  };
  return (
    <Modal opened={opened} onClose={onClose} title={title} closeButtonProps={{ 'aria-label': cancel }}>
      {children}
      <Group mt="md" justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {cancel}
        </Button>
        <Button {...(grave && { color: 'red.8' })} onClick={yes}>
          {confirm}
        </Button>
      </Group>
    </Modal>
  );
}
