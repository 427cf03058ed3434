/** The worker killed in the middle: nothing half-written, nothing lost that was said, nothing done twice. */
import { send } from '../harness/asking.ts';
import { standing, storedActivities, storedCounters, storedLeads, storedStages } from '../harness/stored.ts';
import { reached, stopAfterCommit, stopInsideTransaction } from '../harness/worker-faults.ts';
import { expect, test } from './fixtures.ts';
import { saveAndRest } from './steps.ts';

test('inside the transaction of a capture: all of it is written once, by asking again', async ({
  ext,
  linkedin,
}) => {
  const page = await ext.visit(linkedin.url('/in/elif-karadag/'));
  const own = await ext.open('app');
  await page.bringToFront();
  const control = ext.control(page);
  await control.see('Add to pipeline');
  const worker = await ext.worker();
  await stopInsideTransaction(worker, 'leads');
  await control.click('Add to pipeline');
  await reached(worker);
  await ext.killWorker();
  await control.see('Saved in Prospect');
  expect(await standing(own)).toEqual(['Elif Karadağ in Prospect']);
  expect((await storedActivities(own)).map((each) => each.kind)).toEqual(['captured']);
});

test('between the commit of a capture and its answer: the person is there once', async ({
  ext,
  linkedin,
}) => {
  const page = await ext.visit(linkedin.url('/in/elif-karadag/'));
  const own = await ext.open('app');
  await page.bringToFront();
  const control = ext.control(page);
  await control.see('Add to pipeline');
  const worker = await ext.worker();
  await stopAfterCommit(worker);
  await control.click('Add to pipeline');
  await reached(worker);
  await ext.killWorker();
  await control.see('Saved in Prospect');
  expect(await standing(own)).toEqual(['Elif Karadağ in Prospect']);
  expect((await storedActivities(own)).map((each) => each.kind)).toEqual(['captured']);
});

for (const { where, stop } of [
  { where: 'inside the transaction', stop: stopInsideTransaction },
  { where: 'after the commit', stop: stopAfterCommit },
]) {
  test(`${where} of a move: the lead stands in one stage, and the counts agree`, async ({
    ext,
    linkedin,
  }) => {
    const page = await ext.visit(linkedin.url('/in/mina-kallas/'));
    const own = await ext.open('app');
    await page.bringToFront();
    const control = await saveAndRest(ext, page);
    const worker = await ext.worker();
    await control.click('Prospect: change stage');
    await stop(worker, 'leads');
    await control.click('Qualified lead');
    await reached(worker);
    await ext.killWorker();
    await control.see('Qualified lead: change stage');
    expect(await standing(own)).toEqual(['Mina Kallas in Qualified']);
    const counters = await storedCounters(own);
    const stages = await storedStages(own);
    const counts = stages.map(({ id }) => counters.find(({ key }) => key === `stage:${id}`)?.count ?? 0);
    expect(counts).toEqual([0, 1, 0, 0, 0, 0]);
    const moves = (await storedActivities(own)).filter((each) => each.kind === 'stage-changed');
    expect(moves.length).toBe(1);
  });
}

test('the whole path with the worker dead before every message', async ({ ext, linkedin }) => {
  const page = await ext.visit(linkedin.url('/in/elif-karadag/'));
  const own = await ext.open('app');
  await page.bringToFront();
  const control = ext.control(page);
  await control.see('Add to pipeline');
  await ext.killWorker();
  await control.click('Add to pipeline');
  await control.see('Saved in Prospect');
  await ext.killWorker();
  await control.click('In 3 days');
  await control.see(/^Next step: /);
  await control.click('Prospect: change stage');
  await ext.killWorker();
  await control.click('Qualified lead');
  await control.see('Qualified lead: change stage');
  await control.click('Qualified lead: change stage');
  await ext.killWorker();
  await control.click('Replied');
  await control.see(/^Contacted .*: change stage$/);
  await ext.killWorker();
  await control.click(/^Contacted .*: change stage$/);
  await control.click('Undo the last step');
  await control.see('Qualified lead: change stage');
  expect(await standing(own)).toEqual(['Elif Karadağ in Qualified']);
});

test('a command sent twice with one id is done once and answers the same', async ({ ext, linkedin }) => {
  const page = await ext.visit(linkedin.url('/in/elif-karadag/'));
  const own = await ext.open('app');
  await page.bringToFront();
  await saveAndRest(ext, page);
  const [lead] = await storedLeads(own);
  const note = {
    name: 'addNote',
    body: { commandId: 'one-note', leadId: lead?.id, text: 'Met at the fair' },
  };
  const first = await send(own, note);
  await ext.killWorker();
  expect(await send(own, note)).toEqual(first);
  expect(first.ok).toBe(true);
  expect((await storedActivities(own)).filter((each) => each.kind === 'note').length).toBe(1);
});
