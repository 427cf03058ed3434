/** How right the built reader is: on our own pages always, on a collection of real structures where there is one. */
import { resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import type { FieldName } from '../accuracy/compare.ts';
import { loadCorpus } from '../accuracy/corpus.ts';
import { type Measurement, measure } from '../accuracy/measure.ts';
import { certainty, print, tally } from '../accuracy/table.ts';

const OWN = resolve(import.meta.dirname, '../fixtures/linkedin');
/** Lies beside the project where it is; never part of it. */
const COLLECTION = resolve(import.meta.dirname, '../../../shared/linkedin');

const missed = (measurement: Measurement, field: FieldName): number => {
  const row = tally(measurement.results).get(field);
  return row ? row.asked - row.right : 0;
};

test('our own pages, as they are and disturbed', async () => {
  test.slow();
  const cases = loadCorpus(OWN);
  if (!cases) throw new Error(`${OWN} is gone`);
  const plain = await measure(cases);
  expect(print(plain)).toContain('No misses.');

  const disturbed = await measure(cases, [1, 2, 3]);
  // A disturbance that changed little would prove little.
  const words = disturbed.changes['class words changed'] ?? 0;
  expect(words / (words + (disturbed.changes['class words kept'] ?? 0))).toBeGreaterThanOrEqual(0.95);
  expect(disturbed.changes['decoys added']).toBe(cases.length * 9);
  for (const field of ['kind', 'publicId', 'fullName'] as const)
    expect(missed(disturbed, field), field).toBe(0);
  expect(certainty(tally(disturbed.results)).wrongButSure).toBeLessThanOrEqual(0.01);
  expect(JSON.stringify(disturbed.results.map((result) => result.capture))).not.toMatch(
    /Akarsu|Wilgosz|Tennant/,
  );
});

test('the collection of real page structures', async () => {
  test.setTimeout(240_000);
  const cases = loadCorpus(COLLECTION);
  if (!cases || cases.length === 0) {
    const note = `${COLLECTION} is not there: accuracy on real page structures was NOT measured`;
    test.info().annotations.push({ type: 'not measured', description: note });
    console.warn(note);
    return;
  }
  const measurement = await measure(cases);
  console.log(print(measurement));
  for (const field of ['kind', 'publicId', 'fullName'] as const)
    expect(missed(measurement, field), field).toBe(0);
  for (const field of ['headline', 'title', 'company', 'location'] as const) {
    expect(missed(measurement, field), field).toBeLessThanOrEqual(1);
  }
  const { sure, wrongButSure } = certainty(tally(measurement.results));
  expect(sure).toBeGreaterThanOrEqual(0.85);
  expect(wrongButSure).toBeLessThanOrEqual(0.01);
});
