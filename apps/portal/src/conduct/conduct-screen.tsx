import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { IconCircleCheck, IconHeartHandshake } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { conductQuery, conductVersionQuery, type Conduct, type ConductVersion } from '../api/conduct.js';
import { RowsSkeleton } from '../lists/rows-skeleton.js';
import { Empty } from '../parts/empty.js';
import { Failed } from '../parts/failed.js';
import { LinkButton, TextLink } from '../parts/links.js';
import { notify } from '../parts/notify.js';
import { Notice } from '../parts/notice.js';
import { Page } from '../parts/page.js';
import { Panel } from '../parts/panel.js';
import { holds, useMe } from '../sign-in/me.js';
import { formatDate, formatNumber, languageName } from '../when/formats.js';
import { useZone } from '../when/time.js';
import { ConductWords, languageToRead } from './conduct-words.js';
import { ReadConduct } from './read-conduct.js';
import { Versions } from './versions.js';
import classes from './conduct.module.css';

/** What everybody reads before they share, as it is now or as it was. */
export function ConductScreen() {
  const { t, i18n } = useTranslation('conduct');
  const zone = useZone();
  const mayWrite = holds(useMe(), 'comms_lead', 'admin');
  const asked = Number(useSearch({ from: '/shell/conduct' }).version);
  const conduct = useQuery(conductQuery);
  const current = conduct.data?.current ?? null;
  const isEarlier = asked > 0 && asked !== current?.version;
  const earlier = useQuery({ ...conductVersionQuery(asked), enabled: isEarlier });
  const shown = isEarlier ? earlier.data : current;
  const error = conduct.error ?? (isEarlier ? earlier.error : null);
  const actions = mayWrite && (
    <>
      {current && (
        <LinkButton to="/conduct/readers" variant="default">
          {t('readers.title')}
        </LinkButton>
      )}
      <LinkButton to="/conduct/write">{t(current ? 'write.button' : 'write.first')}</LinkButton>
    </>
  );
  const about = shown
    ? t(shown.publishedBy ? 'since' : 'sinceStart', {
        version: formatNumber(shown.version, i18n.language),
        date: formatDate(shown.publishedAt, i18n.language, zone),
        name: shown.publishedBy?.name,
      })
    : t('about');
  return (
    <Page title={t('title')} about={about} actions={actions} width="text">
      <div className={classes.stack}>
        {isEarlier && current && (
          <Notice title={t('earlier.title')}>
            <TextLink to="/conduct">{t('earlier.now')}</TextLink>
          </Notice>
        )}
        <Panel>
          {error ? (
            <Failed error={error} retry={() => void conduct.refetch()} />
          ) : !conduct.data || (isEarlier && !shown) ? (
            <RowsSkeleton />
          ) : !shown ? (
            <Empty icon={IconHeartHandshake} title={t('none.title')}>
              {t(mayWrite ? 'none.write' : 'none.words')}
            </Empty>
          ) : (
            <Shown key={shown.version} conduct={conduct.data} version={shown} isEarlier={isEarlier} />
          )}
        </Panel>
        {current && current.version > 1 && <Versions shown={shown?.version} />}
      </div>
    </Page>
  );
}

interface ShownProps {
  conduct: Conduct;
  version: ConductVersion;
  isEarlier: boolean;
}

function Shown({ conduct, version, isEarlier }: ShownProps) {
  const { t, i18n } = useTranslation('conduct');
  const zone = useZone();
  const [language, setLanguage] = useState(() => languageToRead(version, i18n.language));
  if (conduct.needed && !isEarlier) return <ReadConduct version={version} onRead={() => notify(t('thanks'))} />;
  const { attested } = conduct;
  return (
    <>
      <ConductWords version={version} language={language} onLanguage={setLanguage} />
      {attested && !isEarlier && (
        <p className={classes.done}>
          <IconCircleCheck size={18} aria-hidden />{' '}
          {t('attested', {
            date: formatDate(attested.at, i18n.language, zone),
            language: languageName(attested.language, i18n.language),
          })}
        </p>
      )}
      {!conduct.required && !isEarlier && <p className={classes.about}>{t('notRequired')}</p>}
    </>
  );
}
