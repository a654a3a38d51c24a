import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldErrors } from '../api/problem.js';
import { AskFirst } from '../parts/ask-first.js';
import { notify } from '../parts/notify.js';
import { Panel } from '../parts/panel.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { holds, useMe } from '../sign-in/me.js';
import { Time } from '../when/time.js';
import { holdItem, keeping as changes, keepingQuery, releaseItem, type ItemHold } from './calls.js';

/** The legal hold on an item: why, by whom and since when; or the way to place one. */
export function KeepingPanel({ itemId }: { itemId: string }) {
  const { t } = useTranslation('retention');
  const mayHold = holds(useMe(), 'comms_lead', 'admin');
  const { data } = useQuery(keepingQuery(itemId));
  if (!data) return null;
  const standing = data.holds.find(({ lifted }) => lifted === null);
  if (!standing && !mayHold && data.holds.length === 0) return null;
  return (
    <Panel title={t('hold.title')} about={standing ? t('hold.stands') : t('hold.none')}>
      <Stack gap="sm">
        {data.holds.map((hold) => (
          <Told key={hold.id} hold={hold} />
        ))}
        {mayHold && (standing ? <Release itemId={itemId} /> : <Place itemId={itemId} />)}
      </Stack>
    </Panel>
  );
}

function Told({ hold: { reason, placedBy, since, lifted } }: { hold: ItemHold }) {
  const { t } = useTranslation('retention');
  return (
    <div>
      <p style={{ margin: 0 }}>
        {t('hold.by', { name: placedBy.name })} · <Time at={since} as="moment" />
      </p>
      <p dir="auto" style={{ margin: 0, overflowWrap: 'anywhere' }}>
        {reason}
      </p>
      {lifted && (
        <p style={{ margin: 0 }}>
          {t('hold.liftedBy', { name: lifted.by.name })} · <Time at={lifted.at} as="moment" />
        </p>
      )}
    </div>
  );
}

function Release({ itemId }: { itemId: string }) {
  const { t } = useTranslation('retention');
  const release = useMutation({
    mutationFn: () => releaseItem(itemId),
    meta: { changes },
    onSuccess: () => notify(t('hold.lifted')),
  });
  return (
    <>
      <ProblemAlert error={release.error} />
      <AskFirst
        button={t('hold.lift')}
        question={t('hold.liftWhy')}
        loading={release.isPending}
        onConfirm={() => release.mutate()}
      />
    </>
  );
}

function Place({ itemId }: { itemId: string }) {
  const { t } = useTranslation(['retention', 'parts']);
  const [reason, setReason] = useState<string | null>(null);
  const place = useMutation({
    mutationFn: (said: string) => holdItem(itemId, said),
    meta: { changes },
    onSuccess: () => {
      setReason(null);
      notify(t('hold.placed'));
    },
  });
  if (reason === null)
    return (
      <Button variant="default" onClick={() => setReason('')}>
        {t('hold.place')}
      </Button>
    );
  return (
    <form
      noValidate
      aria-label={t('hold.place')}
      onSubmit={(event) => {
        event.preventDefault();
        place.mutate(reason);
      }}
    >
      <Stack gap="sm">
        <ProblemAlert error={place.error} shown={['reason']} />
        <Textarea
          label={t('hold.reason')}
          description={t('hold.reasonWhy')}
          value={reason}
          error={fieldErrors(place.error).reason}
          autosize
          minRows={2}
          maxLength={1_000}
          autoFocus
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Button type="submit" loading={place.isPending}>
          {t('hold.place')}
        </Button>
        <Button variant="default" onClick={() => setReason(null)}>
          {t('parts:cancel')}
        </Button>
      </Stack>
    </form>
  );
}
