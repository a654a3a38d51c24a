import {
  IconAlertTriangle,
  IconArchive,
  IconArrowBackUp,
  IconBan,
  IconCircleCheck,
  IconClock,
  IconEye,
  IconHelpCircle,
  IconPencil,
  IconPlayerPause,
  IconSend,
  IconStethoscope,
  IconUserCheck,
  IconUserOff,
  IconMail,
  IconWorldOff,
  IconWorldSearch,
  type Icon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { HistoryState, PageMark as PageMarked } from '../api/content.js';
import type { Verdict } from '../api/guidelines.js';
import type { Member } from '../api/people.js';
import type { PublicationState, Share } from '../api/shares.js';
import { Mark, type Tone } from './mark.js';

type Look = readonly [Tone, Icon];

const shareLooks: Record<PublicationState, Look> = {
  scheduled: ['info', IconClock],
  publishing: ['info', IconSend],
  published: ['pass', IconCircleCheck],
  unknown: ['warn', IconHelpCircle],
  failed: ['block', IconAlertTriangle],
  held: ['review', IconPlayerPause],
  withdrawn: ['neutral', IconArrowBackUp],
};

const verdictLooks: Record<Verdict, Look> = {
  pass: ['pass', IconCircleCheck],
  warn: ['warn', IconAlertTriangle],
  review: ['review', IconEye],
  block: ['block', IconBan],
};

const itemLooks: Record<HistoryState, Look> = {
  draft: ['neutral', IconPencil],
  in_review: ['review', IconEye],
  approved: ['pass', IconCircleCheck],
  sent_back: ['warn', IconArrowBackUp],
  rejected: ['block', IconBan],
  retired: ['neutral', IconArchive],
  recalled: ['block', IconBan],
};

const memberLooks: Record<Member['status'], Look> = {
  active: ['pass', IconUserCheck],
  invited: ['info', IconMail],
  deactivated: ['neutral', IconUserOff],
};

const pageLooks: Record<PageMarked, Look> = {
  changed: ['review', IconWorldSearch],
  unseen: ['review', IconWorldSearch],
  unreachable: ['warn', IconWorldOff],
};

interface Props<State> {
  state: State;
  plain?: boolean;
}

/** Without a time of its own, and nothing that delays it, a share waits for nothing: it is on its way. */
export function ShareMark({ share: { state, schedule, stateDetail } }: { share: Share }) {
  const { t } = useTranslation('words');
  const leaves = state === 'scheduled' && !schedule && !stateDetail;
  const [tone, icon] = shareLooks[leaves ? 'publishing' : state];
  return <Mark {...{ tone, icon }}>{t(leaves ? 'onItsWay' : `shareState.${state}`)}</Mark>;
}

export function VerdictMark({ state, plain }: Props<Verdict>) {
  const { t } = useTranslation('words');
  const [tone, icon] = verdictLooks[state];
  return <Mark {...{ tone, icon, plain }}>{t(`verdict.${state}`)}</Mark>;
}

/** Beside any verdict: the text may describe an adverse event and goes to drug safety. */
export function RouteMark({ plain }: { plain?: boolean }) {
  const { t } = useTranslation('words');
  return <Mark {...{ tone: 'block', icon: IconStethoscope, plain }}>{t('route')}</Mark>;
}

export function ItemMark({ state, plain }: Props<HistoryState>) {
  const { t } = useTranslation('words');
  const [tone, icon] = itemLooks[state];
  return <Mark {...{ tone, icon, plain }}>{t(`historyState.${state}`)}</Mark>;
}

export function MemberMark({ state, plain }: Props<Member['status']>) {
  const { t } = useTranslation('words');
  const [tone, icon] = memberLooks[state];
  return <Mark {...{ tone, icon, plain }}>{t(`memberStatus.${state}`)}</Mark>;
}

/** How the page behind an item's link stands: changed, it holds the item; out of reach, it holds nothing. */
export function PageMark({ state, plain }: Props<PageMarked>) {
  const { t } = useTranslation('words');
  const [tone, icon] = pageLooks[state];
  return <Mark {...{ tone, icon, plain }}>{t(`page.${state}`)}</Mark>;
}
