/** Pictures of what a stage asks, how a lead ends, and stages and pipelines as they are edited. */
import type { Page } from '@playwright/test';
import { command } from '../harness/asking.ts';
import type { ChromiumSession } from '../harness/chromium.ts';
import { storedStages } from '../harness/stored.ts';

interface Shown {
  own: Page;
  /** The lead that is moved in the pictures. */
  leadId: string;
  rest(page: Page): Promise<void>;
  save(page: Page, name: string): Promise<void>;
}

/** Makes Proposal ask something, takes the pictures, and leaves the stage as it was asked to be. */
export async function shootStages(ext: ChromiumSession, { own, leadId, rest, save }: Shown): Promise<void> {
  const stages = await storedStages(own);
  const [proposal, closed] = [stages[3], stages[4]];
  if (!proposal || !closed) throw new Error('no stages to picture');
  const change = { requiredFields: ['phone', 'expectedCloseAt'], gateSkippable: true, wipLimit: 40 };
  await command(own, 'editStage', { stageId: proposal.id, change });
  for (const { surface, width } of [
    { surface: 'sidepanel', width: 320 },
    { surface: 'app', width: 1280 },
  ] as const) {
    const page = await ext.open(surface, { width, height: 760 }, `#lead/${leadId}`);
    const ask = async (stage: number, name: string) => {
      await page.getByRole('article').waitFor();
      await page.keyboard.press('m');
      await page.getByRole('menu').waitFor();
      await page.keyboard.press(String(stage));
      await page.getByRole('dialog').waitFor();
      await rest(page);
      await save(page, `${name}-${width}`);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    };
    await ask(4, 'gate');
    await ask(5, 'outcome');
    await page.close();
    const board = await ext.open(surface, { width, height: 760 }, '#board');
    const menu = board.getByRole('button', { name: /^(Stage|Aşama): / }).first();
    await menu.click();
    await rest(board);
    await save(board, `stage-menu-${width}`);
    await board.getByRole('menuitem').first().click();
    await board.getByRole('dialog').waitFor();
    await rest(board);
    await save(board, `stage-edit-${width}`);
    await board.keyboard.press('Escape');
    await board.getByRole('dialog').waitFor({ state: 'detached' });
    await board.getByRole('button', { name: /^(Compact cards|Sık kartlar)$/ }).click();
    await rest(board);
    await save(board, `board-compact-${width}`);
    await board.getByRole('button', { name: /^(Compact cards|Sık kartlar)$/ }).click();
    if (surface === 'app') {
      await board.getByTitle(/^(Choose a pipeline|Hat seçin)$/).click();
      await rest(board);
      await save(board, 'pipelines-1280');
    }
    await board.close();
  }
}
