/** Thousands of invented leads, written straight into the extension's database as its commits would leave them. */
import type { Page } from '@playwright/test';

/**
 * Puts `count` leads into the first five stages of the default pipeline, most of them in the first. Call it in a
 * page of the extension after the worker has made the database; nothing else may be writing.
 */
export async function seedLeads(page: Page, count: number): Promise<void> {
  await page.evaluate(async (total) => {
    const asked = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const reply = await chrome.runtime.sendMessage({ name: 'ready', body: {} });
    if (!reply.ok) throw new Error('the worker could not open the database');
    const db = await asked(indexedDB.open('pipeside'));
    const stages: { id: string; pipelineId: string; rank: string }[] = await asked(
      db.transaction('stages').objectStore('stages').getAll(),
    );
    stages.sort((a, b) => (a.rank < b.rank ? -1 : 1));
    const FIRST = ['Ayla', 'Bruno', 'Chiara', 'Deniz', 'Emre', 'Freya', 'Goran', 'Hana', 'İpek', 'Jonas'];
    const LAST = [
      'Alkan',
      'Berger',
      'Conti',
      'Demirel',
      'Eriksen',
      'Fontaine',
      'Güneş',
      'Hoxha',
      'Ito',
      'Jansen',
    ];
    const WORK = ['Buyer', 'Head of Operations', 'Plant Manager', 'CFO', 'Logistics Lead'];
    const FIRMS = ['Kuzey Lojistik', 'Larkfield Foods', 'Poyraz Kimya', 'Bluefen', 'Ormeval'];
    // As lib/pipeline/words and lib/pipeline/plan make them, for the letters these names have.
    const folded = (text: string): string =>
      text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[Iıİ]/g, 'i').toLowerCase();
    const words = (sign: string, text: string): string[] =>
      folded(text)
        .split(' ')
        .map((word) => sign + word);
    const counts = new Map<string, number>();
    const CHUNK = 2000;
    for (let from = 0; from < total; from += CHUNK) {
      const tx = db.transaction(['people', 'leads'], 'readwrite');
      const done = new Promise<void>((resolve, reject) => {
        tx.oncomplete = () => resolve();
        tx.onerror = () => reject(tx.error);
      });
      for (let i = from; i < Math.min(total, from + CHUNK); i += 1) {
        const key = String(i).padStart(6, '0');
        const stage = stages[i % 8 < 4 ? 0 : (i % 8) - 3];
        if (!stage) throw new Error('no stages');
        const card = {
          fullName: `${FIRST[i % 10]} ${LAST[Math.floor(i / 10) % 10]} ${key}`,
          title: WORK[i % 5] ?? null,
          company: FIRMS[i % 5] ?? null,
          memoryTag: null,
          tags: i % 50 === 0 ? ['SaaS'] : [],
          location: null,
        };
        const value = i % 3 === 0 ? { amount: (i % 90) * 100_000, currency: 'TRY' } : null;
        const at = 1_760_000_000_000 + i * 1000;
        tx.objectStore('people').put({
          ...card,
          id: `p${key}`,
          keys: [`in:seeded-${key}`],
          words: [
            ...words('1', card.fullName),
            ...words('2', card.company ?? ''),
            ...words('3', card.title ?? ''),
            ...card.tags.map((tag) => `4${folded(tag)}`),
          ],
          firstName: FIRST[i % 10],
          lastName: LAST[Math.floor(i / 10) % 10],
          headline: null,
          companyId: null,
          about: null,
          email: null,
          phone: null,
          website: null,
          linkedin: {
            publicId: `seeded-${key}`,
            memberId: null,
            url: `https://www.linkedin.com/in/seeded-${key}/`,
            salesUrl: null,
            degree: null,
          },
          aliases: [],
          doNotContact: false,
          createdAt: at,
          updatedAt: at,
          capturedAt: at,
          mergedInto: null,
          notSame: [],
          offers: {},
          provenance: {},
        });
        tx.objectStore('leads').put({
          id: `l${key}`,
          personId: `p${key}`,
          pipelineId: stage.pipelineId,
          stageId: stage.id,
          stageSince: at,
          // Five digits behind the first: as long as real ranks get.
          rank: `a${key}`,
          title: null,
          expectedCloseAt: null,
          ownerId: null,
          answers: {},
          value,
          source: { kind: 'manual', detail: null, url: null },
          outcome: null,
          cadence: null,
          proposal: null,
          createdAt: at,
          updatedAt: at,
          nextStep: null,
          lastTouchAt: null,
          idleSince: at,
          card,
          sort: {
            name: folded(card.fullName),
            company: folded(card.company ?? ''),
            value: value ? [value.currency, value.amount] : ['\uffff', 0],
            step: Number.POSITIVE_INFINITY,
            touch: Number.POSITIVE_INFINITY,
          },
        });
        counts.set(stage.id, (counts.get(stage.id) ?? 0) + 1);
      }
      await done;
    }
    const tx = db.transaction('counters', 'readwrite');
    for (const [id, count] of counts) tx.objectStore('counters').put({ key: `stage:${id}`, count, sums: {} });
    tx.objectStore('counters').put({ key: 'without-step', count: total, sums: {} });
    await new Promise<void>((resolve) => {
      tx.oncomplete = () => resolve();
    });
    db.close();
  }, count);
}
