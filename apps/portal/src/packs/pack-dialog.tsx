import { Button, Group, Modal, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Pack } from '../api/guidelines.js';
import { Meanwhile } from '../edits/meanwhile.js';
import { beside } from '../edits/use-edit.js';
import { notify } from '../parts/notify.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { useChoosePack } from './use-choose-pack.js';
import { WhatIf } from '../what-if/what-if.js';

/** Puts a pack into force or takes it out, after saying what that would have done lately. */
export function PackDialog({ pack, onClose }: { pack: Pack; onClose: () => void }) {
  const { t } = useTranslation(['packs', 'parts']);
  // What was asked stays what it was, also when somebody else decides it meanwhile.
  const [way] = useState<'in' | 'out'>(pack.inForce ? 'out' : 'in');
  const inForce = way === 'in';
  const choose = useChoosePack(pack, () => {
    notify(t(`${way}.done`, { pack: pack.title }));
    onClose();
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(`${way}.title`, { pack: pack.title })}
      size="xl"
      closeButtonProps={{ 'aria-label': t('parts:close') }}
    >
      <Stack>
        <p>{t(`${way}.words`)}</p>
        <WhatIf change={{ packId: pack.id, inForce }} />
        <ProblemAlert error={beside(choose.error)} />
        <Meanwhile error={choose.error} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('parts:cancel')}
          </Button>
          <Button
            color={inForce ? undefined : 'red.8'}
            disabled={pack.inForce === inForce}
            loading={choose.isPending}
            onClick={() => choose.mutate({ inForce })}
          >
            {t(`${way}.button`)}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
