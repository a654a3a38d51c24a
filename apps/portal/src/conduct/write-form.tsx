import { Button, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { languageValues } from '#libs/api-client';
import type { Conduct, ConductDraft, ConductText } from '../api/conduct.js';
import { useDraft } from '../drafts/use-draft.js';
import { LeaveGuard } from '../edits/leave-guard.js';
import { Empty } from '../parts/empty.js';
import { Panel } from '../parts/panel.js';
import { RestoredNote } from '../parts/restored-note.js';
import { languageName } from '../when/formats.js';
import { draftOf, emptyText, gapsOf, withoutText, withText } from './conduct-draft.js';
import { PublishPanel } from './publish-panel.js';
import { TextFields } from './text-fields.js';
import { IconLanguage } from '@tabler/icons-react';
import classes from './conduct.module.css';

interface Props {
  conduct: Conduct;
  template: ConductText[];
  /** The organisation's language: in that it has to be there. */
  own: ConductText['language'];
}

/** Writing, language by language, and then a look at it as members will read it before it is published. */
export function WriteForm({ conduct, template, own }: Props) {
  const { t, i18n } = useTranslation('conduct');
  const { value: draft, set, restored, forget } = useDraft<ConductDraft>('conduct', () => draftOf(conduct.current));
  const [language, setLanguage] = useState<ConductText['language']>(own);
  const [looking, setLooking] = useState(false);
  const [gaps, setGaps] = useState(false);
  const text = draft.texts.find((each) => each.language === language);
  const changed = JSON.stringify(draft) !== JSON.stringify(draftOf(conduct.current));
  const missing = gapsOf(draft);
  const startOver = () => {
    set(draftOf(conduct.current));
    forget();
  };
  const look = () => {
    const [gap] = missing;
    setGaps(gap !== undefined);
    if (gap) setLanguage(gap.language);
    else if (!draft.texts.some((each) => each.language === own)) setLanguage(own);
    else setLooking(true);
  };
  if (looking)
    return (
      <PublishPanel
        conduct={conduct}
        draft={draft}
        changed={changed}
        onChange={set}
        onBack={() => setLooking(false)}
        onPublished={forget}
      />
    );
  return (
    <div className={classes.stack}>
      <LeaveGuard unsaved={changed} kept />
      {restored && <RestoredNote onStartOver={startOver} />}
      <SegmentedControl
        aria-label={t('language')}
        value={language}
        onChange={(next) => setLanguage(next as ConductText['language'])}
        data={languageValues.map((each) => ({ value: each, label: languageName(each, i18n.language) }))}
      />
      {text ? (
        <>
          <TextFields
            key={language}
            text={text}
            gaps={gaps ? missing.filter((gap) => gap.language === language).map(({ field }) => field) : []}
            onChange={(next) => set((old) => withText(old, next))}
          />
          <div className={classes.buttons}>
            <Button onClick={look}>{t('write.look')}</Button>
            {language !== own && (
              <Button variant="subtle" color="gray" onClick={() => set((old) => withoutText(old, language))}>
                {t('write.remove', { language: languageName(language, i18n.language) })}
              </Button>
            )}
          </div>
        </>
      ) : (
        <Panel>
          <Empty
            icon={IconLanguage}
            title={t('write.absent')}
            action={
              <div className={classes.buttons}>
                <Button onClick={() => set((old) => withText(old, emptyText(language)))}>{t('write.add')}</Button>
                <Button
                  variant="default"
                  onClick={() =>
                    set((old) =>
                      withText(old, template.find((each) => each.language === language) ?? emptyText(language)),
                    )
                  }
                >
                  {t('write.fromTemplate')}
                </Button>
              </div>
            }
          >
            {t(language === own ? 'write.ownAbsent' : 'write.absentWords')}
          </Empty>
        </Panel>
      )}
    </div>
  );
}
