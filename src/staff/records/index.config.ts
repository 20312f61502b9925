export default definePageConfig({ navigationBarTitleText: '档案核对', enablePullDownRefresh: true });
