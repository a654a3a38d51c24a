import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { OpenedCase } from './case.queries.js';
import { e2bMessage } from './e2b.rules.js';

const TEXT = 'Nach <Zoloft> & Wein: Schwindel – “ναυτία”, دوار\u0000\r\nEnde ]]>';

const aCase = (changes: Partial<OpenedCase> = {}): OpenedCase => ({
  id: '0190b8f0-0000-7000-8000-000000000001',
  number: 7,
  state: 'open',
  source: 'comment',
  subjectId: null,
  reporterId: null,
  confidence: 'probable',
  awareAt: new Date('2026-11-02T09:00:00.123Z'),
  dueAt: new Date('2026-11-03T09:00:00Z'),
  assigneeId: null,
  criteria: { reporter: 'Frau Müller', patient: null, product: 'Zoloft & Co', reaction: 'Schwindel' },
  reference: null,
  closedAt: null,
  updatedAt: new Date('2026-11-05T09:00:00Z'),
  reporter: null,
  assignee: null,
  overdue: false,
  texts: [
    {
      screeningId: 's',
      text: TEXT,
      at: new Date('2026-11-02T10:00:00Z'),
      origin: { source: 'comment', network: null, url: null, receivedAt: '2026-11-02T09:30:00Z' },
    },
  ],
  notes: [],
  ...changes,
});

const read = (found: OpenedCase) => {
  const xml = e2bMessage(found, 'Acme "R&D"', new Date('2026-11-06T08:07:06Z'));
  expect(XMLValidator.validate(xml)).toBe(true);
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    htmlEntities: true,
    trimValues: false,
  });
  const batch = parser.parse(xml).MCCI_IN200100UV01;
  const message = batch.PORR_IN049016UV;
  return { xml, batch, message, report: message.controlActProcess.subject.investigationEvent };
};

describe('a case as E2B(R3)', () => {
  it('is one ICSR in a batch, with identifiers and moments to the second with their zone', () => {
    const { batch, message, report } = read(aCase());
    expect(batch.name).toMatchObject({ code: '1', codeSystem: '2.16.840.1.113883.3.989.2.1.1.1' });
    expect(batch.sender.device.id.extension).toBe('Acme "R&D"');
    expect(message.creationTime.value).toBe('20261106080706+0000');
    expect(report.effectiveTime.low.value).toBe('20261102090000+0000');
    expect(report.availabilityTime.value).toBe('20261102093000+0000');
  });

  it('keeps the words exactly, but for what XML cannot hold', () => {
    const { report } = read(aCase());
    expect(report.text).toContain(TEXT.replace('\u0000', '\uFFFD'));
  });

  it('names reaction and product as reported, and makes up no code', () => {
    const { report } = read(aCase());
    const [reaction, drugs] = report.component[0].adverseEventAssessment.subject1.primaryRole.subjectOf2;
    expect(reaction.observation.value).toMatchObject({
      originalText: 'Schwindel',
      nullFlavor: 'NI',
      codeSystem: '2.16.840.1.113883.6.163',
    });
    expect(reaction.observation.value).not.toHaveProperty('code');
    const product = drugs.organizer.component.substanceAdministration.consumable.instanceOfKind.kindOfProduct;
    expect(product.name).toBe('Zoloft & Co');
  });

  it('masks the reporter, and says of the patient that nobody knows', () => {
    const { xml, report } = read(aCase());
    expect(xml).not.toContain('Müller');
    const person = report.outboundRelationship[1].relatedInvestigation.subjectOf2.controlActEvent.author.assignedEntity;
    expect(person.assignedPerson.name.family.nullFlavor).toBe('MSK');
    const { player1 } = report.component[0].adverseEventAssessment.subject1.primaryRole;
    expect(player1.name.nullFlavor).toBe('UNK');
  });

  it('says that it was not validated and which minimum criteria are missing', () => {
    expect(read(aCase()).xml).toMatch(/NOT VALIDATED[\s\S]*missing: patient\./);
  });
});
