export default definePageConfig({ navigationBarTitleText: '已收到您的投诉' });
