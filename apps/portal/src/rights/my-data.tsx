import { Anchor, Button, Stack } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { eraseOneself, OWN_ARCHIVE, ownRightsQuery, rights as changes } from './rights-api.js';
import { Failed } from '../parts/failed.js';
import { Notice } from '../parts/notice.js';
import { Panel } from '../parts/panel.js';
import { RowsSkeleton } from '../lists/rows-skeleton.js';
import { Time } from '../when/time.js';
import { leaveErased } from './leave-erased.js';
import { SureForm } from './sure-form.js';
import { WhatGoes } from './what-goes.js';

/** One's own data: to take along, and to have erased. */
export function MyData() {
  const { t } = useTranslation('rights');
  const [sure, setSure] = useState(false);
  const client = useQueryClient();
  const standing = useQuery(ownRightsQuery);
  const erase = useMutation({
    mutationFn: eraseOneself,
    meta: { changes },
    onSuccess: ({ state }) => (state === 'erased' ? leaveErased(client) : setSure(false)),
  });
  const rights = standing.data;
  return (
    <>
      <Panel title={t('own.data')} about={t('own.dataWhy')}>
        <Button
          component="a"
          href={OWN_ARCHIVE}
          download
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          {t('download')}
        </Button>
      </Panel>
      <Panel title={t('own.erase')}>
        {standing.error && !rights ? (
          <Failed error={standing.error} retry={() => void standing.refetch()} />
        ) : !rights ? (
          <RowsSkeleton rows={2} />
        ) : rights.erasureAsked ? (
          <Notice title={t('own.kept')}>
            <p>
              {t('own.keptWhy')} <Time at={rights.erasureAsked.at} as="moment" />
            </p>
          </Notice>
        ) : rights.lastAdmin ? (
          <p>{t('own.lastAdmin')}</p>
        ) : (
          <Stack align="flex-start">
            <WhatGoes rights={rights} oneself />
            {rights.published > 0 && (
              <Anchor component={Link} to="/shares">
                {t('own.withdraw')}
              </Anchor>
            )}
            {sure ? (
              <SureForm
                name="password"
                label={t('own.password')}
                description={t('own.passwordWhy')}
                button={t('own.now')}
                grave
                error={erase.error}
                loading={erase.isPending}
                onSubmit={(password) => erase.mutate(password)}
                onCancel={() => setSure(false)}
              />
            ) : (
              <Button variant="default" onClick={() => setSure(true)}>
                {t('own.erase')}
              </Button>
            )}
          </Stack>
        )}
      </Panel>
    </>
  );
}
