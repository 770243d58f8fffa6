import { expect, it } from 'vitest';
import { workedAnalysis } from './worked-analysis.ts';

const folder = '../../scenarios/experiments';

it('the worked analysis is what its commands print (else run this test with -u)', async () => {
  const { page, picture } = workedAnalysis();
  await expect(page).toMatchFileSnapshot(`${folder}/README.md`);
  await expect(picture).toMatchFileSnapshot(`${folder}/demands-and-shares.svg`);
}, 200_000);
