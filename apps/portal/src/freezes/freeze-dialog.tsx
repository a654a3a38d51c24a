import { Button, Group, Modal, NativeSelect, SegmentedControl, Stack, Textarea } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { freezeScopeValues, networkValues } from '#libs/api-client';
import { FIRST_NETWORK, networkName, type Network } from '#libs/captions';
import { topicsQuery } from '../api/content.js';
import { startFreeze, type FreezeReach } from './freezes-api.js';
import { fieldErrors } from '../api/problem.js';
import { namedChoices } from '../lists/choices.js';
import { notify } from '../parts/notify.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { FreezeReachNote } from './freeze-reach-note.js';

interface Props {
  opened: boolean;
  onClose: () => void;
}

/** What to stop, why, and what is held by it, before it is. What was written stays when it is shut without. */
export function FreezeDialog({ opened, onClose }: Props) {
  const { t, i18n } = useTranslation(['freezes', 'parts']);
  const [scope, setScope] = useState<FreezeReach['scope']>('organisation');
  const [topicId, setTopicId] = useState<string | null>(null);
  const [network, setNetwork] = useState<Network>(FIRST_NETWORK);
  const [reason, setReason] = useState('');
  const topics = useQuery({ ...topicsQuery, enabled: opened && scope === 'topic' });
  const reach: FreezeReach = {
    scope,
    ...(scope === 'topic' && topicId ? { topicId } : {}),
    ...(scope === 'network' ? { network } : {}),
  };
  const stop = useMutation({
    mutationFn: () => startFreeze({ ...reach, reason }),
    meta: { awaits: ['/api/freezes'], doubts: ['/api/freezes'] },
    onSuccess: () => {
      setReason('');
      onClose();
      notify(t('dialog.done'));
    },
  });
  const errors = fieldErrors(stop.error);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('dialog.title')}
      closeButtonProps={{ 'aria-label': t('parts:close') }}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          stop.mutate();
        }}
      >
        <Stack>
          <p>{t('dialog.about')}</p>
          <ProblemAlert error={stop.error} shown={['reason', 'topicId', 'network']} />
          <SegmentedControl
            aria-label={t('dialog.scope')}
            value={scope}
            onChange={(value) => {
              setScope(value as FreezeReach['scope']);
              stop.reset();
            }}
            data={freezeScopeValues.map((value) => ({ value, label: t(`dialog.is.${value}`) }))}
          />
          {scope === 'topic' && (
            <NativeSelect
              label={t('dialog.topic')}
              data={[{ value: '', label: t('dialog.pick') }, ...namedChoices(topics.data?.items ?? [], i18n.language)]}
              value={topicId ?? ''}
              error={errors.topicId}
              onChange={(event) => setTopicId(event.currentTarget.value || null)}
            />
          )}
          {scope === 'network' && (
            <NativeSelect
              label={t('dialog.network')}
              data={networkValues.map((value) => ({ value, label: networkName(value) }))}
              value={network}
              error={errors.network}
              onChange={(event) => setNetwork(event.currentTarget.value as Network)}
            />
          )}
          <Textarea
            label={t('dialog.reason')}
            description={t('dialog.reasonWhy')}
            data-autofocus
            autosize
            minRows={2}
            value={reason}
            error={errors.reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <FreezeReachNote reach={reach} ready={opened && (scope !== 'topic' || topicId !== null)} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('parts:cancel')}
            </Button>
            <Button type="submit" color="red.8" loading={stop.isPending}>
              {t('dialog.confirm')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
