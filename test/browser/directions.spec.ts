import type { Locator } from 'playwright-core';
import type { Actor } from '#libs/kernel';
import { anApprovedItem } from '../support/approved-item.js';
import { PortalStage } from '../support/portal-stage.js';
import type { Visit } from '../support/portal-visit.js';

const TITLE = 'مختبراتنا تفتح أبوابها';
const CAPTION = 'زارنا هذا الأسبوع مئة تلميذ في مختبراتنا في ليدز.';
/** Longer than a preview shows, and without a space to end at. */
const FAMILIES = `We ${'👩‍👩‍👧‍👦'.repeat(30)}`;

describe('texts of other scripts', () => {
  let stage: PortalStage;
  let author: Actor;
  let ada: Actor;
  let itemId: string;

  beforeAll(async () => {
    stage = await PortalStage.open();
    author = await stage.member({ name: 'Amir Author', roles: ['author', 'admin'] });
    ada = await stage.member({ name: 'Ada Adams', roles: ['advocate'] });
    await stage.member({ name: 'נועה לוי', email: 'noa@acme.example', roles: ['advocate'] });
    await stage.member({ name: '👩‍⚕️ É\u0301lan', email: 'elan@acme.example', roles: ['advocate'] });
    const reviewer = await stage.agentOf(await stage.member({ name: 'Rita Reviewer', roles: ['reviewer'] }));
    itemId = await anApprovedItem(await stage.agentOf(author), reviewer, {
      title: TITLE,
      summary: CAPTION,
      captions: [{ text: CAPTION, language: 'ar' }],
    } as never);
  });
  afterAll(() => stage.close());

  const directionOf = (place: Locator) =>
    place.evaluate(
      (element) =>
        (
          element.ownerDocument.defaultView as unknown as { getComputedStyle(of: unknown): { direction: string } }
        ).getComputedStyle(element).direction,
    );
  const fromRight = async (...places: Locator[]) => {
    for (const place of places) {
      await place.first().waitFor();
      expect(await directionOf(place.first())).toBe('rtl');
    }
  };
  const visited = async (actor: Actor, path: string, look: (visit: Visit) => Promise<void>) => {
    const visit = await stage.visit({ actor });
    await visit.open(path);
    await look(visit);
    expect(visit.complaints).toEqual([]);
    await visit.close();
  };

  it('run from right to left where they are written so, on cards, in fields and in the preview', async () => {
    await visited(ada, '/feed', async ({ page }) => {
      await fromRight(
        page.getByRole('link', { name: TITLE }),
        page.locator('blockquote'),
        page.locator('p', { hasText: CAPTION }),
      );
      await page.getByRole('link', { name: TITLE }).click();
      const editor = page.getByRole('textbox', { name: 'Text of your post' });
      const preview = page.getByRole('article', { name: 'Post as readers will see it' }).locator('[lang]');
      await fromRight(page.getByRole('heading', { level: 1, name: TITLE }), editor, preview);
      await editor.fill('An English text.');
      await preview.getByText('An English text.').waitFor();
      expect([await directionOf(editor), await directionOf(preview)]).toEqual(['ltr', 'ltr']);
    });
  });

  it('leave the page around them as it is', async () => {
    await visited(author, '/library', async ({ page }) => {
      await fromRight(page.getByRole('row').getByText(TITLE));
      expect(await directionOf(page.getByRole('row', { name: TITLE }))).toBe('ltr');
    });
    await visited(author, `/library/${itemId}`, async ({ page }) => {
      await fromRight(page.getByRole('textbox', { name: 'Title', exact: true }));
      const fields = page.locator('textarea, input:not([type]), input[type="text"]');
      expect(await fields.count()).toBeGreaterThan(2);
      const others = page.locator(
        'textarea:not([dir], [aria-hidden]), input:not([type], [dir]), input[type="text"]:not([dir])',
      );
      expect(await others.evaluateAll((all) => all.map((field) => field.outerHTML))).toEqual([]);
    });
  });

  it('are found by what is typed, and name people by whole letters', async () => {
    await visited(author, '/people', async ({ page }) => {
      await fromRight(page.getByRole('row').getByText('נועה לוי'));
      await page.getByRole('searchbox').or(page.getByPlaceholder(/name/i)).first().fill('ELAN');
      await page.getByRole('row', { name: /lan/ }).waitFor();
      await page.getByText('נועה לוי').waitFor({ state: 'detached' });
    });
  });

  it('are cut within no emoji', async () => {
    await visited(ada, `/feed/${itemId}`, async ({ page }) => {
      await page.getByRole('textbox', { name: 'Text of your post' }).fill(FAMILIES);
      const more = page
        .getByRole('article', { name: 'Post as readers will see it' })
        .getByRole('button', { name: '…more' });
      await more.waitFor();
      const shown = await more.evaluate((button) => button.previousSibling?.textContent ?? '');
      expect(shown).toMatch(/^We (👩‍👩‍👧‍👦)+$/u);
      expect(shown.length).toBeLessThan(FAMILIES.length);
    });
  });
});
