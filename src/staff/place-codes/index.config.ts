export default definePageConfig({ navigationBarTitleText: '扫码投诉的二维码', enablePullDownRefresh: true });
