export default definePageConfig({ navigationBarTitleText: '网上投诉' });
