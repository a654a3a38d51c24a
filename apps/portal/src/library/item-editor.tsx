import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { partsOf, textOf } from '#libs/captions';
import type { EditedItem } from '../api/content.js';
import type { Organisation } from '../api/organisation.js';
import { useFieldErrors } from '../edits/use-field-errors.js';
import { CommentsPanel } from '../comments/comments-panel.js';
import { EditorBar } from '../editor-bar/editor-bar.js';
import { BothSides } from '../edits/both-sides.js';
import { StandingMark } from '../item-reading/author-mark.js';
import { ReviewAwaited } from '../item-reading/review-awaited.js';
import { LeaveGuard } from '../edits/leave-guard.js';
import { beside } from '../edits/use-edit.js';
import { BackLink } from '../parts/links.js';
import { LinkedPagePanel } from '../linked-pages/linked-page-panel.js';
import { Page } from '../parts/page.js';
import { KeepingPanel } from '../retention/keeping-panel.js';
import { RecallButton } from '../recalls/recall-button.js';
import { PostPreview } from '../posts/post-preview.js';
import { RestoredNote } from '../parts/restored-note.js';
import { ApprovalSteps } from '../approvals/approval-steps.js';
import { OpenConditions } from '../approvals/open-conditions.js';
import { holds, useMe } from '../sign-in/me.js';
import { AudienceFields } from './audience-fields.js';
import { CaptionList } from './caption-list.js';
import { ContentFields } from './content-fields.js';
import type { Meant } from './fields-props.js';
import { ItemHistory } from './item-history.js';
import { SentBack } from './sent-back.js';
import { Refusals } from './refusals.js';
import { RetireButton } from './retire-button.js';
import { SaveDraft } from './save-draft.js';
import { SendToReview } from '../approvals/send-to-review.js';
import { TermsFields } from './terms-fields.js';
import { StageField } from './stage-field.js';
import { ItemOrigin } from '../sources/item-origin.js';
import { useItemFields } from './use-item-fields.js';
import { disclosureOf, isUnsaid } from './item-values.js';
import { useItemDraft } from './use-item-draft.js';
import { useItemSaving } from './use-item-saving.js';
import { isRejected } from '../review/last-decision.js';
import { SECTIONS, sectionId } from './places.js';
import classes from './library.module.css';

/** Writing one item: its fields on the left, the post as readers will see it on the right. */
export function ItemEditor({ item, organisation }: { item: EditedItem | null; organisation: Organisation }) {
  const { t } = useTranslation('library');
  const me = useMe();
  const draft = useItemDraft(item, organisation);
  const saving = useItemSaving(item, draft, organisation.timeZone);
  const fields = useItemFields(draft, organisation);
  const [shown, setShown] = useState(0);
  const [unsent, setUnsent] = useState(false);
  const [meant, setMeant] = useState<Meant | null>(null);
  const { values, change } = draft;
  const errors = useFieldErrors(saving.error, {
    ...values,
    publishFrom: values.firstDay,
    expiresAt: values.lastDay,
  });
  const settled = useDeferredValue(values);
  const caption = settled.captions[Math.min(shown, settled.captions.length - 1)];
  const mayRecall = holds(me, 'comms_lead', 'admin', 'reviewer');
  return (
    <Page
      title={item ? item.title || t('untitled') : t('newTitle')}
      back={<BackLink to="/library">{t('title')}</BackLink>}
      about={item && <StandingMark item={item} />}
      actions={
        item && (
          <>
            {item.approvedVersion && mayRecall && <RecallButton item={item} />}
            <RetireButton item={item} />
          </>
        )
      }
    >
      <div className={classes.columns}>
        <div className={classes.main}>
          <Refusals
            error={beside(saving.error)}
            errors={errors}
            values={values}
            onWords={(caption, message) => setMeant({ caption, message })}
          />
          <BothSides edit={draft} fields={fields} error={saving.error} />
          {item?.state === 'in_review' && <ReviewAwaited item={item} />}
          <SentBack item={item} />
          {item && <OpenConditions item={item} />}
          {item && <CommentsPanel item={item} onUnsent={setUnsent} />}
          {draft.restored && <RestoredNote onStartOver={draft.startOver} />}
          <ContentFields {...{ values, change, errors }} timeZone={organisation.timeZone} />
          <CaptionList
            values={values}
            change={change}
            errors={errors}
            organisation={organisation}
            item={item}
            onShow={setShown}
            meant={meant}
          />
          <AudienceFields values={values} change={change} errors={errors} organisation={organisation} />
          <TermsFields values={values} change={change} errors={errors} />
          <LeaveGuard unsaved={unsent || (draft.changed && !saving.saving && !saving.submitting)} kept={!unsent} />
          <EditorBar
            sections={SECTIONS.map((section) => ({ id: sectionId(section), label: t(`section.${section}`) }))}
            changed={draft.changed}
          >
            <SaveDraft item={item} saving={saving.saving} onSave={saving.save} />
            <SendToReview
              item={item}
              sending={saving.submitting}
              disabled={
                (item?.state === 'in_review' && !draft.changed) || (isRejected(item) && !holds(me, 'comms_lead'))
              }
              unsaid={isUnsaid(values)}
              onSend={saving.submit}
            />
          </EditorBar>
        </div>
        <aside className={classes.side} aria-label={t('preview')}>
          <PostPreview
            author={me.name}
            headline={organisation.name}
            text={
              caption
                ? textOf(partsOf({ ...caption, locked: false, disclosure: disclosureOf(caption, organisation) }))
                : ''
            }
            network={caption?.network}
            linkUrl={settled.linkUrl || null}
            linkTitle={settled.linkTitle || settled.title}
            imageUrl={settled.imageUrl}
            imageAlt={settled.imageAlt}
            language={caption?.language}
          />
          {item && <StageField itemId={item.id} />}
          {item && <ItemOrigin itemId={item.id} />}
          {item && <LinkedPagePanel itemId={item.id} versionId={(item.approvedVersion ?? item.version).id} />}
          {item && <ApprovalSteps item={item} />}
          {item && <ItemHistory item={item} />}
          {item && mayRecall && <KeepingPanel itemId={item.id} />}
        </aside>
      </div>
    </Page>
  );
}
