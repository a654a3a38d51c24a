import { Button, Group, Modal, SegmentedControl, Stack, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQuery } from '@tanstack/react-query';
import { IconArrowBackUpDouble } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { networkName } from '#libs/captions';
import type { Item } from '../api/content.js';
import { fieldErrors } from '../api/problem.js';
import { notify } from '../parts/notify.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { recallItem, recallPreviewQuery } from './recalls-api.js';
import classes from './recalls.module.css';

/** Takes an item back with everything shared from it, after showing how far that reaches. */
export function RecallButton({ item }: { item: Pick<Item, 'id'> }) {
  const { t } = useTranslation(['recalls', 'parts']);
  const [opened, dialog] = useDisclosure(false);
  const [reason, setReason] = useState('');
  const [links, setLinks] = useState<'notice' | 'target'>('notice');
  const preview = useQuery({ ...recallPreviewQuery(item.id), enabled: opened });
  const recall = useMutation({
    mutationFn: () => recallItem({ itemId: item.id, reason, links }),
    meta: { awaits: ['/api/content', '/api/content/{id}', '/api/recalls'] },
    onSuccess: () => {
      dialog.close();
      notify(t('dialog.done'));
    },
  });
  const reach = preview.data;
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconArrowBackUpDouble size={16} className={classes.grave} aria-hidden />}
        onClick={dialog.open}
      >
        {t('button')}
      </Button>
      <Modal
        opened={opened}
        onClose={dialog.close}
        title={t('dialog.title')}
        closeButtonProps={{ 'aria-label': t('parts:close') }}
      >
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            recall.mutate();
          }}
        >
          <Stack>
            <p>{t('dialog.about')}</p>
            <ProblemAlert error={recall.error ?? preview.error} shown={['reason']} />
            <Textarea
              label={t('dialog.reason')}
              description={t('dialog.reasonWhy')}
              data-autofocus
              autosize
              minRows={2}
              value={reason}
              error={fieldErrors(recall.error).reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
            <div>
              <p className={classes.label} aria-hidden>
                {t('dialog.links')}
              </p>
              <SegmentedControl
                fullWidth
                aria-label={t('dialog.links')}
                value={links}
                onChange={(value) => setLinks(value as typeof links)}
                data={[
                  { value: 'notice', label: t('dialog.notice') },
                  { value: 'target', label: t('dialog.target') },
                ]}
              />
            </div>
            {reach && (
              <ul className={classes.steps}>
                <li>{t('reach.waiting', { count: reach.waiting })}</li>
                {reach.published.map(({ network, posts, byHand }) => (
                  <li key={network}>
                    {t('reach.posts', { count: posts, network: networkName(network) })}{' '}
                    {byHand > 0 && t('reach.byHand', { count: byHand })}
                  </li>
                ))}
                {reach.inDoubt > 0 && <li>{t('reach.inDoubt', { count: reach.inDoubt })}</li>}
                <li>{t('reach.members', { count: reach.members })}</li>
                {reach.opened > 0 && <li>{t('reach.opened', { count: reach.opened })}</li>}
                <li>{t('reach.clicks', { count: reach.clicks })}</li>
                {reach.mails > 0 && <li>{t('reach.mails', { count: reach.mails })}</li>}
              </ul>
            )}
            <Group justify="flex-end">
              <Button variant="default" onClick={dialog.close}>
                {t('parts:cancel')}
              </Button>
              <Button type="submit" color="red.8" loading={recall.isPending}>
                {t('dialog.confirm')}
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
