import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { notify } from '../parts/notify.js';
import { TextLink } from '../parts/links.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { holds, useMe } from '../sign-in/me.js';
import { Time } from '../when/time.js';
import { DeclineForm } from './decline-form.js';
import { SuggestionMark } from './suggestion-mark.js';
import { SuggestionWords } from './suggestion-words.js';
import { takeSuggestion, type Suggestion } from './suggestions-api.js';
import classes from './suggestions.module.css';

/** One suggestion with what the library has of the same link, and the two ways to decide. */
export function QueueRow({ suggestion }: { suggestion: Suggestion }) {
  const { t } = useTranslation('suggestions');
  const me = useMe();
  const navigate = useNavigate();
  const [declining, setDeclining] = useState(false);
  const { id, member, madeAt, state, decidedBy, decidedAt, item, sameLink, words } = suggestion;
  const take = useMutation({
    mutationFn: () => takeSuggestion(id),
    meta: { changes: ['/api/suggestions', '/api/content'], doubts: ['/api/suggestions'] },
    onSuccess: ({ itemId }) => {
      notify(t('taken'));
      void navigate({ to: '/library/$itemId', params: { itemId } });
    },
  });
  const open = state === 'waiting' && holds(me, 'author', 'comms_lead');
  return (
    <li className={classes.row}>
      <div className={classes.head}>
        <strong dir="auto">{member.name}</strong>
        <Time at={madeAt} />
        {state !== 'waiting' && <SuggestionMark suggestion={suggestion} />}
      </div>
      <SuggestionWords suggestion={suggestion} />
      {sameLink.length > 0 && (
        <p className={classes.sub}>
          {t('sameLink')}{' '}
          {sameLink.map(({ itemId, title }) => (
            <TextLink key={itemId} dir="auto" to="/library/$itemId" params={{ itemId }} className={classes.same}>
              {title}
            </TextLink>
          ))}
        </p>
      )}
      {item && (
        <p>
          <TextLink dir="auto" to="/library/$itemId" params={{ itemId: item.itemId }}>
            {item.title}
          </TextLink>
        </p>
      )}
      {decidedBy && decidedAt && (
        <p className={classes.sub}>
          {t(state === 'taken' ? 'takenBy' : 'declinedBy', { name: decidedBy.name })} · <Time at={decidedAt} />
        </p>
      )}
      {words?.reason && (
        <p dir="auto" className={classes.reason}>
          {t('reason', { reason: words.reason })}
        </p>
      )}
      <ProblemAlert error={take.error} />
      {open && !declining && (
        <div className={classes.ways}>
          <Button
            loading={take.isPending}
            aria-label={t('takeOf', { name: member.name })}
            onClick={() => take.mutate()}
          >
            {t('take')}
          </Button>
          <Button
            variant="default"
            aria-label={t('declineOf', { name: member.name })}
            onClick={() => setDeclining(true)}
          >
            {t('decline.button')}
          </Button>
        </div>
      )}
      {open && declining && <DeclineForm suggestion={suggestion} onClose={() => setDeclining(false)} />}
    </li>
  );
}
