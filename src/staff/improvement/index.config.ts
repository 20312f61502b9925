export default definePageConfig({ navigationBarTitleText: '改进事项', enablePullDownRefresh: true });
