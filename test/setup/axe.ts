/** What axe-core finds on a page: violations, and colors that it could not judge. */
import axe from 'axe-core';
import type { Frame, Page } from 'playwright-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** One line per finding, empty when all is well. Frames are asked one by one, so that each is judged by its own page's width. */
export async function accessibilityTrouble(page: Page | Frame, { sureOnly = false } = {}): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(
    async ({ tags, sureOnly }) => {
      const here = globalThis as unknown as { axe: typeof axe; document: never };
      const { violations, incomplete } = await here.axe.run(here.document, {
        iframes: false,
        runOnly: { type: 'tag', values: tags },
        rules: { 'target-size': { enabled: true } },
      });
      const unsure = sureOnly ? [] : incomplete.filter(({ id }) => id === 'color-contrast');
      return [...violations, ...unsure].flatMap(({ id, nodes }) =>
        nodes.map((node) => `${id}: ${node.html.slice(0, 160)} (${node.failureSummary?.slice(0, 200)})`),
      );
    },
    { tags: TAGS, sureOnly },
  );
}
