import { Button, Modal, Stack, Textarea } from '@mantine/core';
import { IconArchive } from '@tabler/icons-react';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { itemQuery, type Item } from '../api/content.js';
import { retireItem } from '../api/write-content.js';
import { useFieldErrors } from '../edits/use-field-errors.js';
import { notify } from '../parts/notify.js';
import { ProblemAlert } from '../parts/problem-alert.js';

/** Nothing more is shared of an item, and what is out stays; the reason goes on record. */
export function RetireButton({ item }: { item: Item }) {
  const { t } = useTranslation(['library', 'parts']);
  const [open, dialog] = useDisclosure(false);
  const [reason, setReason] = useState('');
  const client = useQueryClient();
  const retire = useMutation({
    mutationFn: () => retireItem(item.id, reason.trim()),
    meta: { changes: ['/api/content'] },
    onSuccess: (retired) => {
      client.setQueryData(itemQuery(item.id).queryKey, retired);
      dialog.close();
      notify(t('retire.done'));
    },
  });
  const refused = useFieldErrors(retire.error, { reason });
  return (
    <>
      <Button variant="subtle" color="gray" leftSection={<IconArchive size={16} aria-hidden />} onClick={dialog.open}>
        {t('retire.button')}
      </Button>
      <Modal
        opened={open}
        onClose={dialog.close}
        title={t('retire.title')}
        closeButtonProps={{ 'aria-label': t('parts:close') }}
      >
        <form
          onSubmit={(event) => {
            event.preventDefault();
            retire.mutate();
          }}
        >
          <Stack>
            <p>{t('retire.words')}</p>
            <ProblemAlert error={retire.error} shown={['reason']} />
            <Textarea
              label={t('retire.reason')}
              required
              autosize
              minRows={2}
              data-autofocus
              value={reason}
              error={refused.reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
            <Button type="submit" loading={retire.isPending} disabled={reason.trim() === ''}>
              {t('retire.confirm')}
            </Button>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
