export default definePageConfig({ navigationBarTitleText: '质量抽查', enablePullDownRefresh: true });
