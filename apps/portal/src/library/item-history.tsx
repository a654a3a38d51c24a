import { useTranslation } from 'react-i18next';
import type { Item } from '../api/content.js';
import { TextLink } from '../parts/links.js';
import { Panel } from '../parts/panel.js';
import { ItemMark } from '../parts/state-marks.js';
import { holds, useMe } from '../sign-in/me.js';
import { Time } from '../when/time.js';
import classes from './library.module.css';

/** Every version with what became of it. The certificate names exactly what was approved. */
export function ItemHistory({ item }: { item: Item }) {
  const { t } = useTranslation('library');
  const mayRead = holds(useMe(), 'comms_lead', 'admin', 'reviewer');
  const certified = item.approvedVersion ?? lastApproved(item);
  return (
    <Panel title={t('history.title')}>
      <ul className={classes.history}>
        {item.history.map((step) => (
          <li key={`${step.versionId}-${step.state}-${step.at}`}>
            <ItemMark state={step.state} plain />{' '}
            <span className={classes.muted}>
              {t('history.version', { number: step.number })}
              {step.by && ` · ${step.by.name}`} · <Time at={step.at} />
            </span>
            {step.reason && <p dir="auto">“{step.reason}”</p>}
          </li>
        ))}
      </ul>
      <p style={{ marginTop: 12 }}>
        <TextLink to="/library/$itemId/versions" params={{ itemId: item.id }}>
          {t('history.all')}
        </TextLink>
      </p>
      {certified && (
        <p className={classes.muted} style={{ marginTop: 12, overflowWrap: 'anywhere' }}>
          <TextLink to="/library/$itemId/certificates/$versionId" params={{ itemId: item.id, versionId: certified.id }}>
            {t('history.certificate', { number: certified.number })}
          </TextLink>
          {item.approvedVersion && (
            <>
              <br />
              <code>{item.approvedVersion.certificate}</code>
            </>
          )}
        </p>
      )}
      {mayRead && (
        <p style={{ marginTop: 12 }}>
          <TextLink to="/library/$itemId/record" params={{ itemId: item.id }}>
            {t('history.record')}
          </TextLink>
        </p>
      )}
    </Panel>
  );
}

/** Of an item that was recalled or retired: what was approved last, and stays on record. */
function lastApproved({ history }: Item): { id: string; number: number } | null {
  const approved = history
    .filter(({ state }) => state === 'approved')
    .toSorted((one, other) => one.number - other.number);
  const last = approved.at(-1);
  return last ? { id: last.versionId, number: last.number } : null;
}
