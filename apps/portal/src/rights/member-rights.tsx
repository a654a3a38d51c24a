import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Member } from '../api/people.js';
import { archiveOf, eraseMember, rights as changes, rightsQuery } from './rights-api.js';
import { Failed } from '../parts/failed.js';
import { notify } from '../parts/notify.js';
import { RowsSkeleton } from '../lists/rows-skeleton.js';
import { useMe } from '../sign-in/me.js';
import { Hold } from './hold.js';
import { SureForm } from './sure-form.js';
import { WhatGoes } from './what-goes.js';
import classes from './rights.module.css';

/** What an admin does about a member's data: hands it out, holds it, erases it. */
export function MemberRights({ member, onErased }: { member: Member; onErased: () => void }) {
  const { t } = useTranslation('rights');
  const [sure, setSure] = useState(false);
  const me = useMe();
  const standing = useQuery(rightsQuery(member.id));
  const erase = useMutation({
    mutationFn: (name: string) => eraseMember(member.id, name),
    meta: { changes },
    onSuccess: ({ state }) => {
      setSure(false);
      notify(t(state === 'erased' ? 'theirs.erased' : 'theirs.noted'));
      if (state === 'erased') onErased();
    },
  });
  const rights = standing.data;
  return (
    <section aria-label={t('theirs.title')}>
      <div className={classes.part}>
        <h3>{t('theirs.title')}</h3>
        <p>{t('theirs.dataWhy')}</p>
        <Button
          component="a"
          href={archiveOf(member.id)}
          download
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          {t('download')}
        </Button>
      </div>
      {standing.error && !rights ? (
        <Failed error={standing.error} retry={() => void standing.refetch()} />
      ) : !rights ? (
        <RowsSkeleton rows={2} />
      ) : me.memberId === member.id ? (
        <p>{t('theirs.oneself')}</p>
      ) : (
        <>
          <Hold member={member} rights={rights} onErased={onErased} />
          <div className={classes.part}>
            <h3>{t('theirs.erase')}</h3>
            {sure ? (
              <>
                <WhatGoes rights={rights} oneself={false} />
                <SureForm
                  name="name"
                  label={t('theirs.name')}
                  description={t('theirs.nameWhy', { name: member.name })}
                  button={t('theirs.now')}
                  grave
                  error={erase.error}
                  loading={erase.isPending}
                  onSubmit={(name) => erase.mutate(name)}
                  onCancel={() => setSure(false)}
                />
              </>
            ) : rights.erasureAsked ? (
              <p>{t('theirs.waits')}</p>
            ) : (
              <Button variant="default" onClick={() => setSure(true)}>
                {t('theirs.erase')}
              </Button>
            )}
          </div>
        </>
      )}
    </section>
  );
}
