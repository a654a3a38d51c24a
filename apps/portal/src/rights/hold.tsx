import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Member } from '../api/people.js';
import { liftHold, placeHold, rights as changes, type Rights } from './rights-api.js';
import { AskFirst } from '../parts/ask-first.js';
import { notify } from '../parts/notify.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { Time } from '../when/time.js';
import { SureForm } from './sure-form.js';
import classes from './rights.module.css';

/** The legal hold on a member: why, by whom and since when; or the way to place one. */
export function Hold({ member, rights, onErased }: { member: Member; rights: Rights; onErased: () => void }) {
  const { t } = useTranslation('rights');
  const [writing, setWriting] = useState(false);
  const place = useMutation({
    mutationFn: (reason: string) => placeHold(member.id, reason),
    meta: { changes },
    onSuccess: () => {
      setWriting(false);
      notify(t('hold.placed'));
    },
  });
  const lift = useMutation({
    mutationFn: () => liftHold(member.id),
    meta: { changes },
    onSuccess: ({ erased }) => {
      notify(t(erased ? 'theirs.erased' : 'hold.lifted'));
      if (erased) onErased();
    },
  });
  const { hold, erasureAsked } = rights;
  return (
    <div className={classes.part}>
      <h3>{t('hold.title')}</h3>
      {hold ? (
        <>
          <p>
            {t('hold.by', { name: hold.placedBy.name })} <Time at={hold.since} as="moment" />
          </p>
          <p dir="auto">{hold.reason}</p>
          <ProblemAlert error={lift.error} />
          <AskFirst
            button={t('hold.lift')}
            question={t(erasureAsked ? 'hold.liftErases' : 'hold.liftWhy')}
            loading={lift.isPending}
            onConfirm={() => lift.mutate()}
          />
        </>
      ) : writing ? (
        <SureForm
          name="reason"
          label={t('hold.reason')}
          description={t('hold.reasonWhy')}
          button={t('hold.place')}
          error={place.error}
          loading={place.isPending}
          onSubmit={(reason) => place.mutate(reason)}
          onCancel={() => setWriting(false)}
        />
      ) : (
        <>
          <p>{t('hold.why')}</p>
          <Button variant="default" onClick={() => setWriting(true)}>
            {t('hold.place')}
          </Button>
        </>
      )}
    </div>
  );
}
