/** Pictures of finding and looking: the table, the palette, a filter with a view, and the palette in the panel. */
import type { Page } from '@playwright/test';
import { command } from '../harness/asking.ts';
import type { ChromiumSession } from '../harness/chromium.ts';
import { storedLeads } from '../harness/stored.ts';

const TYPED = { en: 'ka', tr: 'ka' };

/**
 * Saves a view and takes the pictures. `save` gets each page at rest.
 * @param own any open page of the extension.
 */
export async function shootLooking(
  ext: ChromiumSession,
  own: Page,
  language: 'en' | 'tr',
  save: (page: Page, name: string) => Promise<void>,
): Promise<void> {
  const [lead] = await storedLeads(own);
  const view = {
    id: 'shown',
    pipelineId: lead?.pipelineId,
    name: language === 'tr' ? 'Planlılar' : 'Planned',
  };
  const filter = { steps: ['planned', 'today'] };
  await command(own, 'addView', { ...view, filter, table: null });
  const table = await ext.open('app', { width: 1280, height: 800 }, '#table');
  await table.getByRole('grid').getByRole('link').first().waitFor();
  await save(table, 'table-1280');
  await table.keyboard.press('Control+k');
  await table.keyboard.type(TYPED[language]);
  await table.getByRole('option', { selected: true }).waitFor();
  await save(table, 'palette-1280');
  await table.keyboard.press('ArrowRight');
  await save(table, 'palette-person-1280');
  await table.keyboard.press('Escape');
  await table.close();
  const board = await ext.open('app', { width: 1280, height: 800 }, '#board');
  await board.getByRole('button', { name: view.name }).click();
  const search = board.getByRole('search');
  await search.getByRole('button').first().click();
  await board.getByRole('checkbox').first().waitFor();
  await save(board, 'filter-1280');
  await board.close();
  const panel = await ext.open('sidepanel', { width: 320, height: 720 }, '#board');
  await panel.locator('[data-lead]').first().waitFor();
  await panel.keyboard.press('Control+k');
  await panel.keyboard.type(TYPED[language]);
  await panel.getByRole('option', { selected: true }).waitFor();
  await save(panel, 'panel-palette-320');
  await panel.close();
}
