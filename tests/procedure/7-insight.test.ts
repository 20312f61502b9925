import { type Cloud, startCloud } from '../support/cloud';
import { storyUntil } from '../support/story';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud();
});
afterAll(() => cloud.stop());

describe('§3.7.2 a regular summary shows the weak points', () => {
  test('§3.7.2 B14 the supervisor reads every figure of a period with its definition, beside the period before', async () => {
    await storyUntil(cloud, 'archived');
    const report = await cloud.hand('zhou').ask('insight', 'report', {
      from: '2026-01-05',
      to: '2026-01-11',
      against: { from: '2025-12-29', to: '2026-01-04' },
    });
    const labels = report.figures.map(({ label }) => label);
    for (const label of ['响应率', '解决率', '满意率', '按时率', '48 小时联系率', '重办率', '一次解决率'])
      expect(labels).toContain(label);
    for (const { definition, before } of report.figures) {
      expect(definition).not.toBe('');
      expect(before).toBeDefined();
    }
    expect(report.figures.find(({ name }) => name === 'satisfied')?.now).toEqual({
      value: 1,
      part: 1,
      whole: 1,
    });
    expect(report.categories).toEqual([{ category: 'facility', count: 1, before: 0 }]);
    expect(report.days).toHaveLength(7);
  });
});
