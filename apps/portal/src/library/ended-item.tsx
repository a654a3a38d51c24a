import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AttemptKeys } from '../api/attempt-key.js';
import { itemQuery, type EditedItem } from '../api/content.js';
import type { Organisation } from '../api/organisation.js';
import { createItem } from '../api/write-content.js';
import { CommentsPanel } from '../comments/comments-panel.js';
import { ItemAsItStands } from '../item-reading/item-as-it-stands.js';
import { BackLink } from '../parts/links.js';
import { notify } from '../parts/notify.js';
import { Page } from '../parts/page.js';
import { Panel } from '../parts/panel.js';
import shapes from '../parts/shapes.module.css';
import { ProblemAlert } from '../parts/problem-alert.js';
import { ItemMark } from '../parts/state-marks.js';
import { RecallButton } from '../recalls/recall-button.js';
import { RecallStanding } from '../recalls/recall-standing.js';
import { KeepingPanel } from '../retention/keeping-panel.js';
import { holds, useMe } from '../sign-in/me.js';
import { ItemOrigin } from '../sources/item-origin.js';
import { Time } from '../when/time.js';
import { ItemHistory } from './item-history.js';
import { copyOf, draftOf } from './item-values.js';
import classes from './library.module.css';
import { useItemDraft } from './use-item-draft.js';

interface Props {
  item: EditedItem;
  organisation: Organisation;
}

/** An item whose life is over: what it said, to be read, and the way to a new one that begins from it. */
export function EndedItem({ item, organisation }: Props) {
  const { t } = useTranslation('library');
  const me = useMe();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [keys] = useState(() => new AttemptKeys());
  // What somebody was writing here when it ended is not lost: the new item begins from that.
  const draft = useItemDraft(item, organisation);
  const copy = useMutation({
    mutationFn: () => {
      const body = draftOf(copyOf(draft.values, new Date(), organisation.timeZone), organisation.timeZone);
      return createItem(body, keys.keyFor(body));
    },
    meta: { changes: ['/api/content'] },
    onSuccess: (made) => {
      draft.startOver();
      client.setQueryData(itemQuery(made.id).queryKey, made);
      notify(t('ended.copied'));
      void navigate({ to: '/library/$itemId', params: { itemId: made.id } });
    },
  });
  const recalled = item.state === 'recalled';
  const mayRecall = holds(me, 'comms_lead', 'admin', 'reviewer');
  // Of a recall they are told more than that it was.
  const told = recalled && mayRecall;
  const mayWrite = holds(me, 'author', 'comms_lead');
  const end = item.history.findLast(({ state }) => state === item.state);
  return (
    <Page
      title={item.title || t('untitled')}
      back={<BackLink to="/library">{t('title')}</BackLink>}
      about={<ItemMark state={item.state} />}
      actions={
        <>
          {!recalled && item.approvedVersion && mayRecall && <RecallButton item={item} />}
          {mayWrite && (
            <Button
              leftSection={<IconCopy size={16} aria-hidden />}
              loading={copy.isPending}
              onClick={() => copy.mutate()}
            >
              {t('ended.copy')}
            </Button>
          )}
        </>
      }
    >
      <div className={classes.columns}>
        <div className={classes.main}>
          <ProblemAlert error={copy.error} />
          {told && <RecallStanding itemId={item.id} />}
          <Panel title={told ? undefined : t(recalled ? 'ended.recalled' : 'ended.retired')}>
            <div className={shapes.stack}>
              <p>{t('ended.words')}</p>
              {mayWrite && <p>{t(draft.changed ? 'ended.nextWithYours' : 'ended.next')}</p>}
              {end && !told && (
                <p className={classes.muted}>
                  {end.reason && <span dir="auto">“{end.reason}” · </span>}
                  {end.by && <>{end.by.name} · </>}
                  <Time at={end.at} as="moment" />
                </p>
              )}
            </div>
          </Panel>
          <ItemAsItStands item={item} organisation={organisation} />
          <CommentsPanel item={item} />
        </div>
        <aside className={classes.side} aria-label={t('history.title')}>
          <ItemOrigin itemId={item.id} />
          <KeepingPanel itemId={item.id} />
          <ItemHistory item={item} />
        </aside>
      </div>
    </Page>
  );
}
