import {
  IconArchive,
  IconArrowBackUp,
  IconBan,
  IconCircleCheck,
  IconClock,
  IconEye,
  IconPencil,
  IconVersions,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { TextLink } from '../parts/links.js';
import { Mark } from '../parts/mark.js';
import { Time } from '../when/time.js';
import type { VersionOfItem } from './versions-api.js';
import classes from './versions.module.css';

const looks = {
  draft: ['neutral', IconPencil],
  in_review: ['review', IconEye],
  taken_out: ['neutral', IconArrowBackUp],
  approved: ['pass', IconCircleCheck],
  expired: ['neutral', IconClock],
  superseded: ['neutral', IconVersions],
  sent_back: ['warn', IconArrowBackUp],
  rejected: ['block', IconBan],
  retired: ['neutral', IconArchive],
  recalled: ['block', IconBan],
} as const;

interface Props {
  itemId: string;
  version: VersionOfItem;
  /** The one before it, to compare with. */
  before: VersionOfItem | undefined;
}

/** One version: who had which part in it, and what became of it. */
export function VersionRow({ itemId, version, before }: Props) {
  const { t } = useTranslation('record');
  const { number, state, writtenBy, writtenAt, sentBy, sentAt, approvals, decidedBy, decidedAt, reason, until } =
    version;
  const [tone, icon] = looks[state];
  return (
    <li className={classes.version}>
      <div className={classes.head}>
        <strong>{t('versions.number', { number })}</strong>
        <Mark tone={tone} icon={icon}>
          {t(`versions.state.${state}`)}
        </Mark>
      </div>
      <p className={classes.step}>
        {t('versions.written', { name: writtenBy.name })} · <Time at={writtenAt} as="moment" />
      </p>
      {sentBy && sentAt && (
        <p className={classes.step}>
          {t('versions.sent', { name: sentBy.name })} · <Time at={sentAt} as="moment" />
        </p>
      )}
      {approvals.map(({ by, step, deputyFor, at }) => (
        <p key={`${by.id}-${at}-${step}`} className={classes.step}>
          {deputyFor
            ? t('versions.approvedFor', { name: by.name, other: deputyFor.name })
            : t('versions.approved', { name: by.name })}
          {step && <> · {t('versions.step', { step })}</>} · <Time at={at} as="moment" />
        </p>
      ))}
      {decidedBy && decidedAt && !version.certified && (
        <p className={classes.step}>
          {t('versions.refused', { name: decidedBy.name })} · <Time at={decidedAt} as="moment" />
        </p>
      )}
      {until && (
        <p className={classes.step}>
          {t('versions.over')} <Time at={until} as="moment" />
        </p>
      )}
      {reason && <p dir="auto">“{reason}”</p>}
      <p className={classes.ways}>
        {version.certified && (
          <TextLink to="/library/$itemId/certificates/$versionId" params={{ itemId, versionId: version.id }}>
            {t('versions.certificate', { number })}
          </TextLink>
        )}
        {before && (
          <TextLink
            to="/library/$itemId/versions"
            params={{ itemId }}
            search={{ from: before.id, to: version.id }}
            resetScroll={false}
          >
            {t('versions.since', { number: before.number })}
          </TextLink>
        )}
      </p>
    </li>
  );
}
