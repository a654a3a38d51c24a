import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { EditedItem } from '../api/content.js';
import type { Organisation } from '../api/organisation.js';
import { ApprovalSteps } from '../approvals/approval-steps.js';
import { OpenConditions } from '../approvals/open-conditions.js';
import { CommentsPanel } from '../comments/comments-panel.js';
import { ItemHistory } from '../library/item-history.js';
import classes from '../library/library.module.css';
import { StageField } from '../library/stage-field.js';
import { LinkedPagePanel } from '../linked-pages/linked-page-panel.js';
import { BackLink, TextLink } from '../parts/links.js';
import { Page } from '../parts/page.js';
import { RecallButton } from '../recalls/recall-button.js';
import { KeepingPanel } from '../retention/keeping-panel.js';
import { holds, useMe } from '../sign-in/me.js';
import { ItemOrigin } from '../sources/item-origin.js';
import { StandingMark } from './author-mark.js';
import { ItemAsItStands } from './item-as-it-stands.js';
import own from './item-to-read.module.css';

/** An item for whoever may read it and not change it: what it says, who may change it, and what else may be done. */
export function ItemToRead({ item, organisation }: { item: EditedItem; organisation: Organisation }) {
  const { t } = useTranslation('library');
  const me = useMe();
  const mayRecall = holds(me, 'comms_lead', 'admin', 'reviewer');
  return (
    <Page
      title={item.title || t('untitled')}
      back={<BackLink to="/library">{t('title')}</BackLink>}
      about={<StandingMark item={item} />}
      actions={item.approvedVersion && mayRecall && <RecallButton item={item} />}
    >
      <div className={classes.columns}>
        <div className={classes.main}>
          <p role="note" className={own.note}>
            <IconLock size={17} aria-hidden className={own.icon} />
            <span dir="auto">
              {t('readOnly', { name: item.author.name })}{' '}
              {item.state === 'in_review' && mayRecall && (
                <TextLink to="/review/$itemId" params={{ itemId: item.id }}>
                  {t('toReview')}
                </TextLink>
              )}
            </span>
          </p>
          <OpenConditions item={item} />
          <ItemAsItStands item={item} organisation={organisation} />
          <CommentsPanel item={item} />
        </div>
        <aside className={classes.side} aria-label={t('history.title')}>
          <StageField itemId={item.id} />
          <ItemOrigin itemId={item.id} />
          <LinkedPagePanel itemId={item.id} versionId={(item.approvedVersion ?? item.version).id} />
          <ApprovalSteps item={item} />
          <ItemHistory item={item} />
          {mayRecall && <KeepingPanel itemId={item.id} />}
        </aside>
      </div>
    </Page>
  );
}
