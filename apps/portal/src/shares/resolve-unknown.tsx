import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { networkName } from '#libs/captions';
import { fieldErrors } from '../api/problem.js';
import { resolveShare, shareQuery, type ShareResolution, type Share } from '../api/shares.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { formatMoment } from '../when/formats.js';
import classes from './resolve-unknown.module.css';

/** Nobody knows whether the post is live: only the member can look, and nothing is posted twice without their word. */
export function ResolveUnknown({ share }: { share: Share }) {
  const { t, i18n } = useTranslation(['shares', 'words']);
  const [permalink, setPermalink] = useState('');
  const client = useQueryClient();
  const network = networkName(share.network);
  // Its own time, as long as that is still to come.
  const [now] = useState(Date.now);
  // What was recalled or taken out of the library is not sent again; the server would refuse it.
  const again = share.notAgain === null;
  const time =
    again && share.state === 'held' && share.schedule && Date.parse(share.schedule.at) > now ? share.schedule : null;
  const resolve = useMutation({
    mutationFn: (resolution: ShareResolution) => resolveShare(share.id, resolution),
    // Whose answer came too late for what was sent since sees how often that was, and answers for it next.
    meta: { changes: ['/api/shares'], doubts: ['/api/shares', '/api/shares/{id}'] },
    onSuccess: (resolved) => client.setQueryData(shareQuery(share.id).queryKey, resolved),
  });
  // It was out, and was deleted where its member had said that it stands.
  const deleted = share.state === 'unknown' && share.publishedAt !== null;
  const answer = (resolution: ShareResolution) => resolve.mutate({ ...resolution, tries: share.tries });
  return (
    <div className={classes.resolve}>
      <p className={classes.question}>{t(deleted ? 'unknown.deleted' : 'unknown.question', { network })}</p>
      <ProblemAlert error={resolve.error} shown={['permalink']} />
      <TextInput
        label={t('unknown.permalink')}
        description={t('unknown.permalinkWhy')}
        type="url"
        value={permalink}
        error={fieldErrors(resolve.error).permalink}
        onChange={(event) => setPermalink(event.currentTarget.value)}
      />
      <div className={classes.answers}>
        <Button
          loading={resolve.isPending}
          onClick={() => answer({ outcome: 'live', permalink: permalink.trim() || undefined })}
        >
          {t(deleted ? 'unknown.stillThere' : 'unknown.live')}
        </Button>
        {again && !deleted && (
          <Button
            variant="default"
            disabled={resolve.isPending}
            onClick={() => answer({ outcome: 'not_live', again: true })}
          >
            {t(share.state === 'held' ? 'unknown.now' : 'unknown.again')}
          </Button>
        )}
        {time && (
          <Button
            variant="default"
            disabled={resolve.isPending}
            onClick={() => answer({ outcome: 'not_live', again: true, keepTime: true })}
          >
            {t('unknown.keepTime', { moment: formatMoment(time.at, i18n.language, time.timeZone) })}
          </Button>
        )}
        <Button
          variant="subtle"
          color="gray"
          disabled={resolve.isPending}
          onClick={() => answer({ outcome: 'not_live', again: false })}
        >
          {t(deleted ? 'unknown.isGone' : share.state === 'held' ? 'unknown.cancel' : 'unknown.drop')}
        </Button>
      </div>
    </div>
  );
}
