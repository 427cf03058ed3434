/** The main job, played through the real user interface: what a newcomer does in the first minutes. */
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { ChromiumSession } from '../harness/chromium.ts';
import type { LinkedIn } from '../harness/linkedin-server.ts';
import { badge, notifications } from '../harness/notices.ts';
import { until } from '../harness/until.ts';

/** One thing a person does, and what they then find. */
export interface Step {
  does: string;
  /** Does it and says what was found. @throws when it is not there. */
  run(): Promise<string>;
}

const NOTE = 'Two cold stores in Gebze, a third in spring. Uses paper for temperature logs.';
const TO_DO = 'Call about the pilot';

/**
 * The steps in order; each needs those before it.
 * @param pictures the folder for what was seen.
 */
export function mainJob(ext: ChromiumSession, linkedin: LinkedIn, page: Page, pictures: string): Step[] {
  const control = ext.control(page);
  let panel = page;
  let count = 0;
  const picture = async (of: Page, name: string): Promise<void> => {
    count += 1;
    await of.screenshot({ path: join(pictures, `${String(count).padStart(2, '0')}-${name}.png`) });
  };
  const seen = async (of: Page, text: string | RegExp): Promise<string> => {
    const found = of.getByText(text).filter({ visible: true }).first();
    await found.waitFor({ timeout: 10_000 });
    return (await found.innerText()).replace(/\s+/g, ' ');
  };

  return [
    {
      does: 'goes from the feed to a profile',
      async run() {
        await page.goto(linkedin.url('/feed/'));
        await page.getByRole('link', { name: 'Elif Karadağ' }).click();
        const { name } = await control.see('Add to pipeline');
        await picture(page, 'profile');
        return `“${name}” stands by the name`;
      },
    },
    {
      does: 'clicks it',
      async run() {
        await control.click('Add to pipeline');
        const { name } = await control.see(/^Saved in /);
        await picture(page, 'saved');
        return `“${name}”, with Undo and three dates beside it`;
      },
    },
    {
      does: 'moves her on from the control’s menu',
      async run() {
        await page.reload();
        await control.click('Prospect: change stage');
        await control.see('Qualified lead');
        await picture(page, 'menu');
        await control.click('Qualified lead');
        return `the control says “${(await control.see('Qualified lead: change stage')).name}”`;
      },
    },
    {
      does: 'chooses “Write a note” there, and types in the panel',
      async run() {
        await control.click('Qualified lead: change stage');
        await control.click('Write a note');
        panel = await ext.sidePanel();
        const note = panel.getByRole('textbox', { name: 'Note' });
        await expect(note).toBeFocused();
        await panel.keyboard.type(NOTE);
        await panel.keyboard.press('Enter');
        const found = await seen(panel, NOTE);
        await picture(panel, 'panel-note');
        return `the timeline has “${found}”`;
      },
    },
    {
      does: 'sets a follow-up for this very minute',
      async run() {
        await panel.keyboard.press('Escape');
        await panel.getByRole('textbox', { name: 'What to do?' }).fill(TO_DO);
        await panel.getByRole('radio', { name: 'Call' }).check();
        await panel.getByRole('button', { name: /^Pick…/ }).click();
        const now = new Date();
        const two = (n: number) => String(n).padStart(2, '0');
        await panel
          .getByLabel('Date')
          .fill(`${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`);
        await panel.getByLabel('Time (optional)').fill(`${two(now.getHours())}:${two(now.getMinutes())}`);
        await panel.getByRole('button', { name: /^Set for / }).click();
        const heading = panel.getByRole('heading', { name: /^Next step: Call/ });
        await heading.waitFor();
        await picture(panel, 'panel-step');
        return `“${(await heading.innerText()).replace(/\s+/g, ' ')}”`;
      },
    },
    {
      does: 'waits for it to be due',
      async run() {
        const worker = await ext.worker();
        const [shown] = await until('the notification', async () => {
          const all = await notifications(worker);
          return all.length > 0 && all;
        });
        const count = await until('the count on the icon', () => badge(worker));
        return `a notification (${shown?.split(':')[0]}), and “${count}” on the icon`;
      },
    },
    {
      does: 'looks at Today',
      async run() {
        await panel.getByRole('tab', { name: /^Today/ }).click();
        const found = await seen(panel, TO_DO);
        await picture(panel, 'panel-today');
        return `“${found}” for ${await seen(panel, 'Elif Karadağ')}`;
      },
    },
    {
      does: 'finishes it',
      async run() {
        await panel.getByRole('button', { name: /^Done: Elif/ }).click();
        const worker = await ext.worker();
        await until('the count to go', async () => (await badge(worker)) === '');
        return `${await seen(panel, /^Done/)}; the count on the icon is gone`;
      },
    },
    {
      does: 'takes it back with Ctrl+Z',
      async run() {
        await panel.keyboard.press('ControlOrMeta+z');
        const worker = await ext.worker();
        await until('the count to come back', async () => (await badge(worker)) === '1');
        const found = await seen(panel, TO_DO);
        await picture(panel, 'panel-undone');
        return `“${found}” is due again`;
      },
    },
    {
      does: 'opens the board in a full tab',
      async run() {
        const board = await ext.open('app');
        const card = await seen(board, 'Elif Karadağ');
        await picture(board, 'board');
        return `${card} stands on it`;
      },
    },
  ];
}
