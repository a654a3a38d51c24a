import { readdirSync, readFileSync } from 'node:fs';
import * as lists from '#libs/api-client';
import { isUsed, portalSource, read } from './portal-source.js';
import { faultsOf, formsOf, roomsOf, wordsOf, writtenLanguages } from './portal-words.js';
import { SAME } from './same-words.js';

const source = portalSource();
const rooms = roomsOf('en').map((file) => file.replace('.json', ''));

const server = ['libs', 'apps/api']
  .flatMap((side) => readdirSync(side, { recursive: true, encoding: 'utf8' }).map((file) => `${side}/${file}`))
  .filter((file) => /\/src\/.*(?<!spec)\.ts$/.test(file))
  .map((file) => readFileSync(file, 'utf8'));
/** `problems` holds words by the code a problem carries. */
const isProblem = (key: string): boolean =>
  key.startsWith('problems:') && server.some((text) => text.includes(`'${key.slice('problems:'.length)}'`));

describe('the words of the portal', () => {
  it('are each used by a screen, or for what the server calls a problem', () => {
    const keys = [...formsOf(wordsOf('en')).keys()];
    expect(keys.length).toBeGreaterThan(900);
    expect(keys.filter((key) => !isUsed(key, source, rooms) && !isProblem(key))).toEqual([]);
  });

  it('are never written into a screen itself', () => {
    expect(source.length).toBeGreaterThan(300);
    expect(source.flatMap(({ file, bare }) => bare.map((text) => `${file}: ${text}`))).toEqual([]);
  });

  it('would be found there', () => {
    const { bare } = read(
      'a.tsx',
      `export const A = ({ open }) => <p title="Shut" className="wide">{open ? 'Open' : t('x')}<b>Now</b><code>id</code></p>`,
    );
    expect(bare).toEqual(['Shut', 'Open', 'Now']);
  });

  for (const language of writtenLanguages().filter((each) => each !== 'en')) {
    const same = SAME[language] ?? [];

    it(`are in ${language} those of the English ones, with the forms the language counts by`, () => {
      expect(roomsOf(language)).toEqual(roomsOf('en'));
      expect(faultsOf(language, same)).toEqual([]);
    });

    it(`are in ${language} the same as in English only where the list of such words says so`, () => {
      const english = new Set(wordsOf('en').values());
      const ours = new Set(wordsOf(language).values());
      expect(same.filter((text) => !english.has(text) || !ours.has(text))).toEqual([]);
    });
  }
});

/** Where the words for each closed list of the API stand; none where screens show no word for a value. */
const SPOKEN: Record<string, string[]> = {
  approvalStepState: ['review:steps.is'],
  approvalsNext: [],
  approverRole: [],
  approversLeft: [],
  boardOf: ['leaderboards:of'],
  certificateFault: [],
  commentField: ['screening:comments.field'],
  confidence: ['cases:confidence'],
  connectionStatus: ['connections:status'],
  deliveryState: ['deliveries:state'],
  direction: [],
  dueUnit: [],
  entryChange: [],
  entryOutcome: [],
  dropReason: ['drafting-help:dropped'],
  feedAbsenceReason: ['feed-of-others:why'],
  recallStage: [],
  recalledLinks: [],
  freezeCause: [],
  freezeScope: ['freezes:what', 'freezes:dialog.is'],
  foundKind: ['palette:kind'],
  helpKind: ['drafting-help:kind'],
  hiddenBecause: [],
  holdReason: ['operations:held.is', 'operations:held.ends'],
  intentAnswer: [],
  intentKind: ['shares:elsewhere.settings.of', 'shares:elsewhere.task.find', 'shares:elsewhere.task.delete'],
  importFormat: [],
  importOutcome: ['library:import.is'],
  importSource: ['library:import.from'],
  industry: ['places:industry', 'places:companies'],
  inboundSource: ['safety:report.is'],
  itemState: [],
  historyState: ['words:historyState'],
  language: [],
  holdState: [],
  holdsAsked: ['retention:holds.is'],
  leaderboardMode: ['settings:boards.is', 'settings:boards.why'],
  linkChannel: ['prospects:channel'],
  modelVerdict: ['second-reader:verdict'],
  mailWay: ['inbox:choices.way'],
  memberStatus: ['words:memberStatus'],
  metric: [],
  neededApprovals: ['approvals:needed'],
  network: [],
  newOwnRuleState: [],
  node: ['words:node'],
  ownRuleState: ['guidelines:state', 'rules:standing.is', 'rules:move'],
  peopleImportOutcome: ['people:import.is', 'people:import.would'],
  peopleShown: ['library:people', 'review:rights.people', 'record:versions.people'],
  pointsRule: [],
  productImportOutcome: ['products:import.is', 'products:import.would'],
  productStatus: ['products:status'],
  prospectKind: ['prospects:kind'],
  partFinding: [],
  postAnswer: [],
  postList: ['post-checks:is', 'post-checks:list', 'post-checks:none'],
  postLook: [],
  postState: [],
  postFigure: ['dashboard:postFigure', 'dashboard:postsBeneath'],
  provenance: [],
  pageMark: ['words:page'],
  publicationState: ['words:shareState'],
  readingProblem: ['second-reader:problem'],
  qualityTexts: [],
  reachBreakdownBy: ['dashboard:by'],
  reachInterval: [],
  reachWithout: [],
  readersKind: [],
  registerKind: ['products:registers.is'],
  reviewDecision: ['review:done'],
  reviewState: ['review:is', 'review:empty', 'review:emptyWords'],
  reviewsOf: [],
  role: ['words:role', 'people:roleWhy'],
  routeAudience: ['approvals:audience'],
  routeVerdict: [],
  safetyCaseState: ['cases:state'],
  safetyConfidence: ['cases:confidence'],
  safetyCriterion: ['cases:criterion', 'cases:ask'],
  safetyExportFormat: ['cases:exportAs'],
  safetyQueue: [],
  schedulePass: ['share:when.pass'],
  scoredNode: [],
  shareNotAgain: ['shares:notAgain'],
  shareStage: [],
  shareWaitCode: [],
  signInField: ['connections:field'],
  secondChance: [],
  secondReaderTopics: ['second-reader:reach.is'],
  severity: ['screening:severity', 'rules:severity', 'rules:severityWhy'],
  lookStep: [],
  sourceChoice: [],
  sourceState: [],
  stage: ['words:stage'],
  suggestionQueue: ['suggestions:queue.is', 'suggestions:queue.none'],
  suggestionState: ['suggestions:is'],
  textDecision: ['review:text.done'],
  textReviewState: ['words:textState'],
  responsibilityKind: ['settings:dutyKind', 'settings:dutyKindWhy', 'settings:dutyGaps.of'],
  timeObstacle: [],
  topicColour: [],
  triedChangeKind: [],
  triedKind: ['what-if:kind'],
  verdict: ['words:verdict'],
  versionState: ['record:versions.state'],
  wornWordsAdvice: ['share:worn.advice'],
};

describe('the closed lists of the API', () => {
  const words = [...wordsOf('en').keys()];
  const valuesIn = (group: string) =>
    words.filter((key) => key.startsWith(`${group}.`)).map((key) => key.slice(group.length + 1).split('.')[0]!);

  it('are all known here', () => {
    expect(Object.keys(lists).filter((name) => !(name.replace(/Values$/, '') in SPOKEN))).toEqual(['createClient']);
  });

  it.each(Object.entries(SPOKEN))('have words for each %s and for nothing else', (list, groups) => {
    const values = [...(lists as unknown as Record<string, string[]>)[`${list}Values`]!].sort();
    for (const group of groups)
      expect([...new Set(valuesIn(group))].filter((value) => value !== 'label').sort()).toEqual(values);
  });
});
