import type { Delivery, Notice } from '../../types/messages';

/** What each message is about (B5): its title in the inbox and one line saying what to do. */
export const noticeText = {
  N1: { title: '您的投诉已收到', body: '编号和承诺的时间都在里面，请放心。' },
  N2: { title: '有新的投诉交给您', body: '请看一眼，在承诺时间内开始调查。' },
  N3: { title: '需要您补充一点情况', body: '请回答几个问题，好让我们接着处理。' },
  N4: { title: '这件投诉不能受理', body: '原因和别的办法写在里面；不认同可以申诉。' },
  N5: { title: '已与同类投诉一并处理', body: '进展照样告诉您，您的编号不变。' },
  N6: { title: '您的投诉有新进展', body: '点开看看做了什么、下次什么时候更新。' },
  N7: { title: '有事项等您审批', body: '请看情况和方案，在承诺时间内给出意见。' },
  N8: { title: '处理方案已确定', body: '点开看看怎么处理、什么时候完成。' },
  N9: { title: '处理好了，请您评价', body: '只要几秒钟，您的话我们都会看。' },
  N10: { title: '您的投诉已办结', body: '问题再出现，随时点“又出现了”。' },
  N11: { title: '给您的最终答复', body: '答复和其他反映途径写在里面。' },
  N12: { title: '想再问问您', body: '问题有没有再出现？请告诉我们。' },
  N13: { title: '负责人或时间有变动', body: '点开看看现在由谁负责、什么时候完成。' },
  N14: { title: '有投诉快到期或已超时', body: '请尽快处理，先给住户一个说法。' },
  N15: { title: '定期报告出来了', body: '点开看看这段时间的投诉办得怎么样。' },
  N16: { title: '有改进事项等您', body: '点开看看要做什么、什么时候完成。' },
  N18: { title: '您登记的房屋有结果了', body: '点开看看是否已核实；没有通过会写明原因。' },
  N17: { title: '您提的建议有答复了', body: '点开看看采纳了没有、为什么。' },
  N19: { title: '有流程建议等您答复', body: '' },
  N20: { title: '想问您三个小问题', body: '点一下就好，不用写字。' },
  N21: { title: '您上周的工作小结', body: '先给您自己看。' },
  N22: { title: '您的租期快到了', body: '续租请改一下到期日；搬走以后自己的投诉还看得到。' },
  N23: { title: '有档案对不上', body: '点开看看是哪一件、从哪一条起，请尽快查清。' },
  N25: { title: '家庭成员有变动', body: '点开看看是哪一处房屋、谁加入了或退出了。' },
  N24: { title: '月度评审等您签字', body: '补齐超时原因、总结和参加人，就可以签字。' },
} satisfies Record<Notice, { title: string; body: string }>;

/** What became of a message, told honestly (C1.4). */
export const deliveryText = {
  pending: '等待推送',
  sending: '正在推送',
  sent: '已推送到微信',
  noCredit: '未订阅，只在这里显示',
  failed: '没有推送成功，请在这里查看',
  unknown: '不确定是否推送到',
  inAppOnly: '只在这里显示',
  bundled: '已并入更新的一条推送',
} satisfies Record<Delivery, string>;

/** The same as staff read it. */
export const deliveredText = {
  pending: '等待推送',
  sending: '正在推送',
  sent: '已送达',
  noCredit: '无订阅',
  failed: '失败',
  unknown: '结果不明',
  inAppOnly: '仅小程序内',
  bundled: '已合并到更新的一条',
} satisfies Record<Delivery, string>;
