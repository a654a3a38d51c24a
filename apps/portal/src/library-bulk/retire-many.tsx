import { Button, Modal, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ItemSummary } from '../api/content.js';
import type { BulkJob } from './bulk-run.js';
import { useTooLong } from '../edits/use-too-long.js';
import classes from './bulk-bar.module.css';

export interface ManyProps {
  opened: boolean;
  items: ItemSummary[];
  onClose: () => void;
  onBegin: (job: BulkJob) => void;
}

const LONGEST_REASON = 1_000;

/** Asks for the one reason that goes on record with each. */
export function RetireMany({ opened, items, onClose, onBegin }: ManyProps) {
  const { t } = useTranslation(['library', 'parts']);
  const [reason, setReason] = useState('');
  const tooLong = useTooLong()(reason, LONGEST_REASON);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('bulk.retire.title', { count: items.length })}
      closeButtonProps={{ 'aria-label': t('parts:close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (tooLong) return;
          onClose();
          setReason('');
          onBegin({ action: 'retire', reason: reason.trim() });
        }}
      >
        <Stack>
          <ul className={classes.titles}>
            {items.map(({ id, title }) => (
              <li dir="auto" key={id}>
                {title}
              </li>
            ))}
          </ul>
          <Textarea
            label={t('retire.reason')}
            description={t('bulk.retire.words')}
            required
            autosize
            minRows={2}
            error={tooLong}
            data-autofocus
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Button type="submit" color="red.8" disabled={reason.trim() === ''}>
            {t('bulk.retire.confirm', { count: items.length })}
          </Button>
        </Stack>
      </form>
    </Modal>
  );
}
