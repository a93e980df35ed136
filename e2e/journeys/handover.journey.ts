import { expectNoSeriousAxe } from '../harness/axe.ts';
import { journey } from '../harness/journey.ts';
import { screenshot } from '../harness/screenshot.ts';
import { told } from '../harness/walk.ts';
import { choose } from '../harness/widgets.ts';

journey('팀장이 담당 현황을 보고, 함께 넘어가는 것을 확인한 뒤 한 사람의 사례를 모두 인계한다', async ({ signInAs }) => {
  const lead = await signInAs('town-lead');
  await lead.getByRole('link', { name: '담당 현황', exact: true }).click();
  await lead.getByRole('heading', { level: 1, name: '담당 현황' }).waitFor();
  const team = lead.getByRole('table', { name: '담당 현황' }).first();
  const heaviest = team.locator('tbody tr').first();
  const name = await heaviest.getByRole('link').first().innerText();
  await expectNoSeriousAxe(lead);
  await screenshot(lead, 'caseload');
  await heaviest.getByRole('link').first().click();
  await lead.getByRole('heading', { level: 1, name: `${name}님이 맡은 일` }).waitFor();
  await lead.getByText(/사례 \d+건/).first().waitFor();

  const { rows } = (await (await lead.request.get('/api/colleagues')).json()) as { rows: readonly { id: string; name: string; title: string }[] };
  const other = rows.find((one) => one.name !== name);
  if (other === undefined) throw new Error('The lead has nobody to hand over to');
  await choose(lead, '받을 사람', [other.name, other.title].filter(Boolean).join(' '));
  await lead.getByRole('textbox', { name: /^사유/ }).fill('육아휴직으로 담당을 바꿉니다.');
  await expectNoSeriousAxe(lead);
  await screenshot(lead, 'handover');
  await lead.getByRole('button', { name: '인계', exact: true }).click();
  await told(lead, '인계했습니다');
  await lead.getByRole('table', { name: '인계한 내역' }).getByText('육아휴직으로 담당을 바꿉니다.').waitFor();

  await lead.getByRole('table', { name: '담당 현황' }).first().getByRole('link', { name, exact: true }).click();
  await lead.getByText('넘길 일이 없습니다').waitFor();
});
